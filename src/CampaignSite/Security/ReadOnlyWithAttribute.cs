namespace CampaignSite.Security;

/// <summary>Says that an address takes a POST, and a GET with this one query only: it is where a browser arrives that has made a GET of its form.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadOnlyWithAttribute(string query) : Attribute
{
    /// <summary>The whole query, with its question mark.</summary>
    public string Query { get; } = query;
}
