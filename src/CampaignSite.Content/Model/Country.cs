using System.Collections.Immutable;

namespace CampaignSite.Content.Model;

/// <summary>What can be done from one country.</summary>
public sealed record Country
{
    public required CountryCode Code { get; init; }

    /// <summary>True where acting in the open is dangerous.</summary>
    public bool AtRisk { get; init; }

    public Office? Embassy { get; init; }

    public ImmutableArray<Office> Consulates { get; init; } = [];

    public ImmutableArray<Office> Representatives { get; init; } = [];

    public Office? ForeignMinistry { get; init; }

    public Office? UnMission { get; init; }

    public ImmutableArray<Slug> Organisations { get; init; } = [];

    /// <summary>Words about the country, where somebody wrote some.</summary>
    public Translations<Prose>? Prose { get; init; }
}
