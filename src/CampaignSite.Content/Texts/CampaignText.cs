using CampaignSite.Content.Checks;

namespace CampaignSite.Content.Texts;

/// <summary>A page that is one text.</summary>
public sealed record CampaignText
{
    public required Slug Slug { get; init; }

    /// <summary>Without language prefix. A quiet text is read in the quiet mode only.</summary>
    public required string Address { get; init; }

    public required int Order { get; init; }

    public required MenuPlace Menu { get; init; }

    /// <summary>True where quiet mode shows it.</summary>
    public required bool Quiet { get; init; }

    public Check? Checked { get; init; }

    public DateOnly? Added { get; init; }

    public required Translations<LocalizedContent> Translations { get; init; }
}
