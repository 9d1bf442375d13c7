using CampaignSite.Content.Actions;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;

namespace CampaignSite.Content.Organisations;

/// <summary>A group that helps, watches or speaks, or once did.</summary>
public sealed record Organisation
{
    public required Slug Slug { get; init; }

    public required Status Status { get; init; }

    public string? Url { get; init; }

    public string? Donate { get; init; }

    /// <summary>Empty means anywhere.</summary>
    public ImmutableArray<CountryCode> Countries { get; init; } = [];

    public AppliedLabel? Label { get; init; }

    public Slug? ReplacedBy { get; init; }

    public Help? Help { get; init; }

    public required Check Checked { get; init; }

    public DateOnly? Added { get; init; }

    public required Translations<LocalizedOrganisation> Translations { get; init; }
}
