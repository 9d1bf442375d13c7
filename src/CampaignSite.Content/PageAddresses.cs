using CampaignSite.Content.Model;
using CampaignSite.Content.Parsing;

namespace CampaignSite.Content;

/// <summary>Where each thing of a campaign is read, without language prefix. Addresses are a promise.</summary>
public static class PageAddresses
{
    /// <summary>Texts with an address of their own; every campaign has them.</summary>
    internal static readonly IReadOnlyList<string> RequiredTexts = ["home", "briefing", "about", "privacy", "accessibility"];

    /// <summary>First words of addresses that the engine keeps for itself; the quiet pages need one of their own.</summary>
    internal static readonly IReadOnlySet<string> Taken = new HashSet<string>(StringComparer.Ordinal)
    {
        "about", "accessibility", "actions", "archive", "briefing", "changes", "copy", "countries", "css", "data", "embassies", "guides", "health",
        "icon", "js", "letters", "marks", "media", "organisations", "petitions", "plan", "privacy", "reminders", "search", "share", "sources", "status", "suggest", "timeline",
    };

    /// <summary>What can be done from any country.</summary>
    public const string Elsewhere = "/countries/elsewhere";

    public const string Petitions = "/petitions";

    /// <summary>Every page of a campaign, once, in the order of a site map.</summary>
    public static IEnumerable<string> All(Campaign campaign)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        return campaign.Texts.Select(text => text.Address)
            .Concat(Quiet(campaign)).Distinct()
            .Concat(ListPage.All.Select(page => page.Address))
            .Concat(campaign.Timeline.Select(item => Event(item.Slug)))
            .Concat(campaign.Actions.Select(item => Action(item.Slug)))
            .Concat(campaign.Letters.Select(item => Letter(item.Slug)))
            .Concat(campaign.Countries.Select(item => Country(item.Code)));
    }

    /// <summary>The pages for readers at risk, in the order in which they are offered; the page that lists them comes first.</summary>
    public static IEnumerable<string> Quiet(Campaign campaign)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        var texts = campaign.Texts.Where(text => text.Quiet).Select(text => text.Address);
        return texts.Prepend(campaign.Quiet.Address).Concat(campaign.NamesHelp ? [campaign.Quiet.Help] : []).Distinct();
    }

    /// <summary>An address of the site for readers of a language. The base language has no prefix, and pictures are the same in every language.</summary>
    /// <param name="baseLanguage">The first language of the campaign.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="address">As content writes it: <c>/</c>, <c>/briefing#the-gate</c>, <c>/media/gate.png</c>.</param>
    public static string In(Language baseLanguage, Language language, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(language);
        if (language.Equals(baseLanguage) || address.StartsWith("/media/", StringComparison.Ordinal))
        {
            return address;
        }

        // The home page of another language has no slash at its end: /ar, /ar#gate.
        var isHome = address == "/" || address.StartsWith("/#", StringComparison.Ordinal) || address.StartsWith("/?", StringComparison.Ordinal);
        return $"/{language.Tag}{(isHome ? address[1..] : address)}";
    }

    public static string Event(Slug slug) => Of(ContentKind.Event, slug.Value);

    public static string Action(Slug slug) => Of(ContentKind.Action, slug.Value);

    public static string Letter(Slug slug) => Of(ContentKind.Letter, slug.Value);

    public static string Country(CountryCode code) => Of(ContentKind.Country, code.Value);

    public static string Organisation(Slug slug) => Of(ContentKind.Organisation, slug.Value);

    public static string Hashtag(Slug slug) => Of(ContentKind.Hashtag, slug.Value);

    internal static string Of(ContentKind kind, string name) => kind switch
    {
        ContentKind.Text when name == "home" => "/",
        ContentKind.Text when RequiredTexts.Contains(name) => $"/{name}",
        ContentKind.Text => $"/guides/{name}",
        ContentKind.Event => $"/timeline/{name}",
        ContentKind.Action => $"/actions/{name}",
        ContentKind.Letter => $"/letters/{name}",
        ContentKind.Country => $"/countries/{name}",
        ContentKind.Organisation => $"/organisations#{name}",
        ContentKind.Hashtag => $"/share#{name}",
        _ => "/",
    };
}
