namespace CampaignSite.Content.Timeline;

/// <summary>Something that happened, and what the claim rests on.</summary>
public sealed record TimelineEvent
{
    public required Slug Slug { get; init; }

    public required PartialDate Date { get; init; }

    /// <summary>The last day, where it lasted.</summary>
    public DateOnly? Until { get; init; }

    public required EvidenceLevel EvidenceLevel { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public DateOnly? Added { get; init; }

    public required Translations<LocalizedContent> Translations { get; init; }
}
