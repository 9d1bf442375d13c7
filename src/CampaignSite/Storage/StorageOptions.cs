namespace CampaignSite.Storage;

/// <summary>The section <c>Storage</c>: which database keeps what visitors leave, and where.</summary>
public sealed class StorageOptions
{
    /// <summary>The name of the section, without which a message could not name the full key.</summary>
    public const string Section = "Storage";

    /// <summary>The one provider there is today.</summary>
    public const string Sqlite = "Sqlite";

    public string Provider { get; set; } = Sqlite;

    /// <summary>For SQLite a <c>Data Source</c> inside the data folder; empty means <c>site.db</c> there.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The data folder; composition copies it from <c>Site:Data</c>, and the setter is internal so that no setting can bind it.</summary>
    public string Folder { get; internal set; } = "data";
}
