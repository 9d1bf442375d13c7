using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;

namespace CampaignSite.Planning;

/// <summary>What may be offered to somebody in a country, in the one order: the plan, the page of the country and that of every other country ask here.</summary>
public static class OfferedActions
{
    /// <summary>More than a screen of choices is none.</summary>
    public const int MaxShown = 8;

    /// <summary>Open, for this country, and with an end: where the country is named, no step whose route ends nowhere; at risk only what sends nothing.</summary>
    /// <param name="country">Null where none was chosen.</param>
    public static IEnumerable<CallToAction> From(Campaign campaign, CountryCode? country)
    {
        var isAtRisk = country is { } place && campaign.IsAtRisk(place);

        // Without a file a country has no offices here: it counts as elsewhere, also where an action names it.
        var here = country is { } code ? campaign.Country(code.Value)?.Code : null;
        return campaign.Actions
            .Where(action => campaign.IsOpen(action)
                && (here is { } known ? action.IsFor(known) : action.Countries.IsEmpty)
                && (!isAtRisk || action.IsForReadersAtRisk)
                && ReachFrom(campaign, country, action) != ContactReach.Nothing)
            .InOrder(action => ReachFrom(campaign, country, action));
    }

    /// <summary>What a page for readers at risk offers: only what is for them, quiet texts first.</summary>
    public static IEnumerable<CallToAction> CarefulFrom(Campaign campaign, CountryCode country) => From(campaign, country)
        .Where(action => action.IsForReadersAtRisk)
        .OrderBy(action => !campaign.LeadsToQuietText(action))
        .Take(MaxShown);

    /// <summary>How far an action carries from a country; one that speaks to no office, or whose country was not chosen, has its end on its own page.</summary>
    public static ContactReach ReachFrom(Campaign campaign, CountryCode? country, CallToAction action) =>
        country is { } here && ContactRoute.Find(campaign, here, action.Audience, action.Kind) is { } route ? route.Reach : ContactReach.Direct;
}
