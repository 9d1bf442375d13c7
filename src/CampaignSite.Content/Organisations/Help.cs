namespace CampaignSite.Content.Organisations;

/// <summary>How an organisation can be asked for help, and what asking leaves behind.</summary>
public sealed record Help
{
    public ImmutableArray<Language> Languages { get; init; } = [];

    public LocalizedText? Hours { get; init; }

    public required LocalizedText Channel { get; init; }

    public required LocalizedText TraceNote { get; init; }
}
