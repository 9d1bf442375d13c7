using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Organisations;
using CampaignSite.Content.Texts;
using CampaignSite.Localization;
using CampaignSite.Planning;

namespace CampaignSite.Guide;

/// <summary>What a copy of the guide holds on one day, and the place in it of each thing that has an address on the site.</summary>
internal sealed class GuideContents
{
    public const string Help = "help";
    public const string Actions = "actions";
    public const string Embassies = "embassies";

    private static readonly HashSet<string> NeverNamed =
        [.. PageRegistry.All.Where(page => page.Guide == GuideUse.NeverNamed).Select(page => page.FirstWord)];

    private readonly Dictionary<string, (string Place, LocalizedContent? Content)> _places = [];
    private readonly Campaign _campaign;

    public GuideContents(LocalizedCampaign localized)
    {
        _campaign = localized.Campaign;
        Helpers = [.. _campaign.Helpers(localized.Language).Where(helper => _campaign.TrustIn(helper) != HelperTrust.None)];
        HelpText = Helpers.IsEmpty ? null : _campaign.Texts.FirstOrDefault(text => text.Address == _campaign.Quiet.Help);
        Texts = [.. _campaign.Texts.Where(text => text.Quiet && text != HelpText).Prepend(_campaign.Text("briefing")!)];
        Open = [.. _campaign.Actions.Where(_campaign.IsOpen).InOrder()];
        Countries = [.. localized.CountriesByName().Where(country => country.Embassy is not null)];
        Elsewhere =
        [
            .. PageRegistry.Lists.Where(page => page.Guide == GuideUse.Listed).Select(page => (page.Title!(localized.Words), page.Address)),
            .. _campaign.Texts.Except(Texts).Where(text => text != HelpText && text.Address != "/")
                .Select(text => (text.Translations.In(localized.Language).Title, text.Address)),
        ];

        foreach (var text in Texts.Append(HelpText).OfType<CampaignText>())
        {
            _places[text.Address] = (text == HelpText ? Help : PlaceOf(text), text.Translations.In(localized.Language));
        }

        foreach (var helper in Helpers)
        {
            _places[PageAddresses.Organisation(helper.Slug)] = (PlaceOf(helper), null);
        }

        foreach (var action in Open)
        {
            _places[PageAddresses.Action(action.Slug)] = (PlaceOf(action), null);
        }

        _places["/actions"] = (Actions, null);
        _places["/embassies"] = (Embassies, null);
    }

    /// <summary>The briefing, then what readers at risk read first.</summary>
    public ImmutableArray<CampaignText> Texts { get; }

    /// <summary>What is said before the helpers; null where there are no helpers, or nothing to say.</summary>
    public CampaignText? HelpText { get; }

    /// <summary>Who can be asked for help, the safest first.</summary>
    public ImmutableArray<Organisation> Helpers { get; }

    public ImmutableArray<CallToAction> Open { get; }

    /// <summary>Countries with an embassy, by name.</summary>
    public ImmutableArray<Country> Countries { get; }

    /// <summary>Pages of the site that a copy names and does not hold.</summary>
    public ImmutableArray<(string Title, string Address)> Elsewhere { get; }

    // With dots, which no slug and no anchor has: two things never share a place.
    public static string PlaceOf(CampaignText text) => $"text.{text.Slug}";

    public static string PlaceOf(Organisation helper) => $"organisation.{helper.Slug}";

    public static string PlaceOf(CallToAction action) => $"action.{action.Slug}";

    /// <summary>False for pages that a copy does not lead to, even where a text does.</summary>
    public bool MayName(string address) =>
        !NeverNamed.Contains(RequestLanguage.Split(_campaign, address.Split('#')[0]).Path.Split('/')[1]);

    /// <summary>Where a copy holds what a page of the site shows; null where it does not.</summary>
    /// <param name="address">As a rendered text links it: with its language, perhaps with a place on the page.</param>
    public string? Find(string address)
    {
        var parts = address.Split('#', 2);
        var path = RequestLanguage.Split(_campaign, parts[0]).Path;
        if (parts.Length == 2 && _places.TryGetValue($"{path}#{parts[1]}", out var item))
        {
            return item.Place;
        }

        return !_places.TryGetValue(path, out var found) ? null
            : parts.Length == 2 && found.Content?.Headings.Any(heading => heading.Anchor == parts[1]) == true ? $"{found.Place}.{parts[1]}"
            : found.Place;
    }
}
