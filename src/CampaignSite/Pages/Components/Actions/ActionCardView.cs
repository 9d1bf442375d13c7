using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;

namespace CampaignSite.Pages.Components.Actions;

/// <summary>An action in a list, and the country that its page is opened for.</summary>
public sealed record ActionCardView(CallToAction Action, CountryCode? Country = null)
{
    /// <summary>Without language: <c>/actions/call-the-embassy?country=ie</c>.</summary>
    public string Address => PageAddresses.Action(Action.Slug) + (Country is { } country ? $"?country={country}" : "");

    public static IEnumerable<ActionCardView> For(IEnumerable<CallToAction> actions, CountryCode? country = null) => actions.Select(action => new ActionCardView(action, country));
}
