namespace CampaignSite.Content.Sources;

/// <summary>The publisher of a source, an organisation or a site, as the editors have judged it.</summary>
public sealed record Publisher
{
    public required string Name { get; init; }

    /// <summary>Other spellings, and what else it publishes under.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>In ASCII, lower case, without <c>www.</c>.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>The strictest first; empty where the editors looked and found none.</summary>
    public ImmutableArray<PublisherLabel> Labels { get; init; } = [];

    /// <summary>The day somebody last looked at the lists and the press for it.</summary>
    public required DateOnly Judged { get; init; }

    public LocalizedText? Note { get; init; }

    public IEnumerable<string> Names => Also.Prepend(Name);
}
