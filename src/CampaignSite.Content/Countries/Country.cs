using CampaignSite.Content.Actions;

namespace CampaignSite.Content.Countries;

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

    /// <summary>Every office of the country with what it is, in the order a page shows them.</summary>
    public IEnumerable<(OfficeKind Kind, Office Office)> Offices =>
        from one in ((OfficeKind Kind, Office? Office)[])
        [
            (OfficeKind.Embassy, Embassy),
            .. Consulates.Select(office => (OfficeKind.Consulate, office)),
            .. Representatives.Select(office => (OfficeKind.Representative, office)),
            (OfficeKind.ForeignMinistry, ForeignMinistry),
            (OfficeKind.UnMission, UnMission),
        ]
        where one.Office is not null
        select (one.Kind, one.Office);

    /// <summary>The offices that an action or a letter for this audience speaks to.</summary>
    public IEnumerable<(OfficeKind Kind, Office Office)> OfficesFor(Audience? audience)
    {
        OfficeKind? kind = audience switch
        {
            Audience.Embassy => OfficeKind.Embassy,
            Audience.Representative => OfficeKind.Representative,
            Audience.ForeignMinister => OfficeKind.ForeignMinistry,
            Audience.UnMission => OfficeKind.UnMission,
            _ => null,
        };
        return Offices.Where(one => one.Kind == kind);
    }

    public ImmutableArray<Slug> Organisations { get; init; } = [];

    /// <summary>Words about the country, where somebody wrote some.</summary>
    public Translations<LocalizedContent>? Translations { get; init; }
}
