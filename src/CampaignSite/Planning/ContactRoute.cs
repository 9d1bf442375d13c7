using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;

namespace CampaignSite.Planning;

/// <summary>
/// Where a step that speaks to an office ends in a country: what is held of the office, and what to do instead where that is not enough.
/// Every page that offers such a step asks here (decision 0099).
/// </summary>
public sealed record ContactRoute
{
    // The office itself by another means first, then those nearest to its work.
    private static readonly ImmutableDictionary<Audience, Audience[]> Nearest = new Dictionary<Audience, Audience[]>
    {
        [Audience.Embassy] = [Audience.Embassy, Audience.ForeignMinister, Audience.Representative, Audience.UnMission],
        [Audience.Representative] = [Audience.Representative, Audience.ForeignMinister, Audience.Embassy, Audience.UnMission],
        [Audience.ForeignMinister] = [Audience.ForeignMinister, Audience.Representative, Audience.UnMission, Audience.Embassy],
        [Audience.UnMission] = [Audience.UnMission, Audience.ForeignMinister, Audience.Representative, Audience.Embassy],
    }.ToImmutableDictionary();

    // A page of a country asks for each action, and there are only a dozen answers.
    private static readonly SnapshotCache<ContactRoute> Routes = new();

    public required Audience Audience { get; init; }

    public required ContactNeed Need { get; init; }

    public required ContactReach Reach { get; init; }

    /// <summary>Those of the country that the step speaks to; none where the step ends nowhere.</summary>
    public ImmutableArray<(OfficeKind Kind, Office Office)> Offices { get; init; } = [];

    /// <summary>By what they are reached, each once.</summary>
    public ImmutableArray<ContactMeans> Means { get; init; } = [];

    /// <summary>The best first, for the same need and the other one; empty where what the step needs is held, and where nothing is held in the country at all.</summary>
    public ImmutableArray<ContactRoute> Instead { get; init; } = [];

    public bool EndsNowhere => Reach == ContactReach.Nothing;

    /// <summary>True for an audience that has an office in each country.</summary>
    public static bool IsOffice(Audience? audience) => audience is { } known && Nearest.ContainsKey(known);

    /// <summary>Null for a step that speaks to no office. Where acting in the open is dangerous every route ends nowhere, and nothing replaces it.</summary>
    public static ContactRoute? Find(Campaign campaign, CountryCode country, Audience? audience, ActionKind kind)
    {
        if (audience is not { } speaksTo || !IsOffice(audience))
        {
            return null;
        }

        var need = NeedOf(kind);
        return Routes.GetOrAdd(campaign, $"{country.Value} {speaksTo:D} {need:D}", from => Make(from, country, speaksTo, need));
    }

    private static ContactRoute Make(Campaign campaign, CountryCode country, Audience audience, ContactNeed need)
    {
        var file = campaign.IsAtRisk(country) ? null : campaign.Country(country.Value);
        var own = To(campaign, file, audience, need);
        return own.Reach == ContactReach.Direct ? own : own with { Instead = [.. Others(campaign, file, own)] };
    }

    private static ContactNeed NeedOf(ActionKind kind) => kind switch
    {
        ActionKind.Call => ContactNeed.Telephone,
        ActionKind.Letter => ContactNeed.Writing,
        _ => ContactNeed.Any,
    };

    private static IEnumerable<ContactRoute> Others(Campaign campaign, Country? file, ContactRoute own) => Nearest[own.Audience]
        .SelectMany(audience => Needs(own.Need).Select(need => To(campaign, file, audience, need)))
        .Where(route => route.Reach < own.Reach)
        .OrderBy(route => route.Reach).ThenBy(route => route.Need != own.Need);

    // In place of a call a letter, and the other way round.
    private static ContactNeed[] Needs(ContactNeed need) => need switch
    {
        ContactNeed.Telephone => [ContactNeed.Telephone, ContactNeed.Writing],
        ContactNeed.Writing => [ContactNeed.Writing, ContactNeed.Telephone],
        _ => [ContactNeed.Any],
    };

    private static ContactRoute To(Campaign campaign, Country? file, Audience audience, ContactNeed need)
    {
        var offices = (file?.OfficesFor(audience) ?? []).Select(one => (one.Kind, one.Office, Contacts: HeldContacts.From(one.Office))).ToList();
        var reach = offices.Select(one => one.Contacts.ReachFor(need)).DefaultIfEmpty(ContactReach.Nothing).Min();
        return new ContactRoute
        {
            Audience = audience,
            Need = need,
            Reach = reach,
            Offices = reach == ContactReach.Nothing ? [] : [.. offices.Select(one => (one.Kind, one.Office))],
            Means = reach == ContactReach.Nothing ? [] : [.. offices.SelectMany(one => one.Contacts.Means).Distinct().Order()],
        };
    }
}
