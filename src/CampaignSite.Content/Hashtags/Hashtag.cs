using CampaignSite.Content.Actions;
using CampaignSite.Content.Checks;

namespace CampaignSite.Content.Hashtags;

/// <summary>A tag or an account name, with what became of it.</summary>
public sealed record Hashtag
{
    public required Slug Slug { get; init; }

    /// <summary>With its <c>#</c> or <c>@</c>.</summary>
    public required string Name { get; init; }

    public required string Platform { get; init; }

    public required Status Status { get; init; }

    /// <summary>Only where it is open.</summary>
    public string? Url { get; init; }

    public AppliedLabel? Label { get; init; }

    public required Check Checked { get; init; }

    public DateOnly? Added { get; init; }

    public required Translations<LocalizedHashtag> Translations { get; init; }

    public bool IsHandle => Name.StartsWith('@');
}
