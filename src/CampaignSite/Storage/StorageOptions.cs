namespace CampaignSite.Storage;

/// <summary>The section <c>Storage</c>: which database keeps what visitors leave, and where.</summary>
public sealed class StorageOptions
{
    /// <summary>The name of the section, without which a message could not name the full key.</summary>
    public const string Section = "Storage";

    /// <summary>A word of <see cref="StorageProviders"/>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>For SQLite a <c>Data Source</c> inside the data folder, and empty means <c>site.db</c> there; for PostgreSQL the server, the database and who we are to it.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The data folder; composition copies it from <c>Site:Data</c>, and the setter is internal so that no setting can bind it.</summary>
    public string Folder { get; internal set; } = "data";
}
