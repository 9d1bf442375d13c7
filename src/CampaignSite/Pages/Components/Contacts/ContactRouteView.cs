using System.Collections.Immutable;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Localization;
using CampaignSite.Pages.Components.Actions;
using CampaignSite.Planning;

namespace CampaignSite.Pages.Components.Contacts;

/// <summary>What a page says at the end of a step that speaks to an office: what is not held of it, and what can be done instead.</summary>
public sealed class ContactRouteView(LocalizedCampaign localized, ContactRoute route, CountryCode country)
{
    /// <summary>Null where what the step needs is held.</summary>
    public string? Notice { get; } = (route.Reach, route.Need, route.Audience) switch
    {
        (ContactReach.Direct, _, _) => null,
        (ContactReach.Indirect, _, _) when !route.Means.Contains(ContactMeans.Site) && !route.Means.Contains(ContactMeans.Form) => localized.Words.RouteOnlyThis,
        (ContactReach.Indirect, ContactNeed.Telephone, _) => localized.Words.LetterCallNoNumber,
        (ContactReach.Indirect, _, _) => localized.Words.RouteNoAddress,
        (_, _, Audience.Representative) => localized.Words.NoRepresentative,
        _ => localized.Words.RouteNothing.Replace("{country}", localized.Country(country), StringComparison.Ordinal)
            .Replace("{audience}", localized.Words.Of(route.Audience), StringComparison.Ordinal),
    };

    /// <summary>Other steps with the country already chosen, and by what they reach their office; the best first.</summary>
    public ImmutableArray<(ActionCardView Action, string Means)> Instead { get; } = [.. Steps(localized, route, country)];

    /// <summary>Nothing is held in the whole country: what can be done from any country is left.</summary>
    public bool LeadsElsewhere => route.EndsNowhere && Instead.IsEmpty;

    /// <summary>By what an office is reached, in words: “Telephone, Address”.</summary>
    public static string InWords(IEnumerable<ContactMeans> means, InterfaceWords words) => string.Join(", ", means.Select(one => one switch
    {
        ContactMeans.Form => words.RouteForm,
        ContactMeans.Site => words.Website,
        ContactMeans.Telephone => words.Telephone,
        ContactMeans.Mail => words.Email,
        _ => words.Address,
    }));

    // One for each office, the best that it has. An office that no step speaks to is listed on the country's page.
    private static IEnumerable<(ActionCardView Action, string Means)> Steps(LocalizedCampaign localized, ContactRoute route, CountryCode country)
    {
        var offered = OfferedActions.From(localized.Campaign, country).ToList();
        return from other in route.Instead
               let step = offered.Find(action => action.Audience == other.Audience && IsFor(action, other.Need))
               where step is not null
               group (new ActionCardView(step, country), InWords(other.Means, localized.Words)) by other.Audience into office
               select office.First();

        bool IsFor(CallToAction action, ContactNeed need) =>
            need == ContactNeed.Any || ContactRoute.Find(localized.Campaign, country, action.Audience, action.Kind)!.Need == need;
    }
}
