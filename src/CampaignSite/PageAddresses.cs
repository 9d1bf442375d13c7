using CampaignSite.Content;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Loading;

namespace CampaignSite;

/// <summary>Where each thing of a campaign is read, without language prefix. Addresses are a promise.</summary>
internal static class PageAddresses
{
    /// <summary>What can be done from any country.</summary>
    public const string Elsewhere = "/countries/elsewhere";

    public const string Petitions = "/petitions";

    /// <summary>The visitor's marks with the focus on what is stored: a reader at the keyboard must not begin anew after each press.</summary>
    public const string MarksState = "/marks#marks-state";

    /// <summary>Every page of a campaign, once, in the order of a site map.</summary>
    public static IEnumerable<string> All(Campaign campaign) => PageRegistry.Site.PagesOf(campaign);

    /// <summary>The pages for readers at risk, in the order in which they are offered; the page that lists them comes first.</summary>
    public static IEnumerable<string> Quiet(Campaign campaign) => campaign.QuietAddresses();

    public static string Event(Slug slug) => PageRegistry.Site.AddressOf(ContentKind.Event, slug.Value);

    public static string Action(Slug slug) => PageRegistry.Site.AddressOf(ContentKind.Action, slug.Value);

    public static string Letter(Slug slug) => PageRegistry.Site.AddressOf(ContentKind.Letter, slug.Value);

    public static string Country(CountryCode code) => PageRegistry.Site.AddressOf(ContentKind.Country, code.Value);

    public static string Organisation(Slug slug) => PageRegistry.Site.AddressOf(ContentKind.Organisation, slug.Value);

    public static string Hashtag(Slug slug) => PageRegistry.Site.AddressOf(ContentKind.Hashtag, slug.Value);
}
