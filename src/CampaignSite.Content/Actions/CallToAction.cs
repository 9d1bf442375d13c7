using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;

namespace CampaignSite.Content.Actions;

/// <summary>Something a reader can do. (<c>Action</c> alone would be System.Action.)</summary>
public sealed record CallToAction
{
    public required Slug Slug { get; init; }

    public required ActionKind Kind { get; init; }

    public required int Minutes { get; init; }

    public required Status Status { get; init; }

    /// <summary><c>https:</c> or a page of this site; none on an unsafe action.</summary>
    public string? Link { get; init; }

    public AppliedLabel? Label { get; init; }

    public ImmutableArray<Need> Needs { get; init; } = [];

    public Audience? Audience { get; init; }

    /// <summary>Empty means any country.</summary>
    public ImmutableArray<CountryCode> Countries { get; init; } = [];

    public DateOnly? Opens { get; init; }

    public DateOnly? Closes { get; init; }

    /// <summary>Days after which it may be done again.</summary>
    public int? RepeatDays { get; init; }

    public Slug? ReplacedBy { get; init; }

    public Check? Checked { get; init; }

    public DateOnly? Added { get; init; }

    public required Translations<LocalizedAction> Translations { get; init; }

    /// <summary>
    /// Something to read that shows no name and sends nothing, so that it may be offered where acting in the open is dangerous. Every
    /// other kind reaches somebody: signing, writing, passing on, giving and meeting are seen, whatever the file says of its audience.
    /// A label is what must be said before a link; to readers at risk such a link is not offered at all.
    /// </summary>
    public bool IsForReadersAtRisk => Kind == ActionKind.Learn && Audience == Actions.Audience.Self && Needs.IsEmpty && Label is null;

    public bool IsFor(CountryCode country) => Countries.IsEmpty || Countries.Contains(country);
}
