using CampaignSite.Content.Timeline;

namespace CampaignSite.Content.Sources;

/// <summary>Where a claim can be checked.</summary>
public sealed record Source
{
    public required Slug Id { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public PartialDate? Date { get; init; }

    public required string Url { get; init; }

    public string? Archive { get; init; }

    /// <summary>Of what is found there.</summary>
    public required Language Language { get; init; }

    /// <summary>In which its title and its publisher are written here: editors translate what their readers could not read.</summary>
    public required Language TitleLanguage { get; init; }

    public AppliedLabel? Label { get; init; }

    public LocalizedText? Note { get; init; }

    /// <summary>The address a page may link: never <c>http:</c>, which a network can read and change, and none where its label forbids links.</summary>
    public string? Link =>
        Label is { IsUnlinked: true } ? null : Url.StartsWith("https:", StringComparison.Ordinal) ? Url : Archive;
}
