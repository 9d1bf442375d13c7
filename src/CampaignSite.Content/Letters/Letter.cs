using CampaignSite.Content.Actions;

namespace CampaignSite.Content.Letters;

/// <summary>A letter made of points to choose from.</summary>
public sealed record Letter
{
    public required Slug Slug { get; init; }

    public required Audience Audience { get; init; }

    public DateOnly? Added { get; init; }

    public required Translations<LocalizedLetter> Translations { get; init; }
}
