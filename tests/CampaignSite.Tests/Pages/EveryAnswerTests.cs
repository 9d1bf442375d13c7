using CampaignSite.Localization;
using CampaignSite.Security;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>What every page of every campaign sends before its text: status, headers, head.</summary>
[Collection(nameof(Crawled))]
public sealed class EveryAnswerTests(CrawledCampaigns campaigns)
{
    private static readonly string[] NeverSent =
        ["Set-Cookie", "Server", "X-Powered-By", "Access-Control-Allow-Origin", "Report-To", "NEL", "Refresh", "Link"];

    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_page_is_there(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Status == 200 ? [] : [$"answers {page.Status}"]);

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_page_carries_the_whole_table_of_headers(string campaign) =>
        campaigns.Of(campaign).Holds(page => SecurityHeaders.Table
            .Where(header => !page.Headers[header.Name].SequenceEqual([header.Value]))
            .Select(header => $"{header.Name} is {string.Join(" and ", page.Headers[header.Name])}"));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void N2_no_page_sets_a_cookie_and_none_says_what_made_it(string campaign) =>
        campaigns.Of(campaign).Holds(page => NeverSent.Where(page.Headers.Contains));

    // Of bytes that everyone gets, so it knows no visitor again; with what no one may keep there is none.
    [Theory]
    [MemberData(nameof(Campaigns))]
    public void N2_a_tag_comes_only_with_what_may_be_kept(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Headers.Contains("ETag") && page.Headers["Cache-Control"].Any(value => value.Contains("no-store", StringComparison.Ordinal)) ? ["a tag"] : []);

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_page_says_who_may_keep_it(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Headers["Cache-Control"].SequenceEqual([Kept(page)])
            ? [] : [$"is {string.Join(" and ", page.Headers["Cache-Control"])}"]);

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_page_names_its_charset_twice(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
            page.Headers["Content-Type"].SequenceEqual(["text/html; charset=utf-8"])
            && page.Document.QuerySelectorAll("head > meta[charset]").Select(meta => meta.GetAttribute("charset")).SequenceEqual(["utf-8"])
                ? [] : ["no charset"]);

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_page_names_its_language_and_its_direction(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
            page.Document.DocumentElement.GetAttribute("lang") == page.Language.Tag
            && page.Document.DocumentElement.GetAttribute("dir") == (page.Language.IsRightToLeft ? "rtl" : "ltr")
                ? [] : ["another language or direction"]);

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_page_has_a_title_of_its_own_and_a_description(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        // Quiet pages share one title on purpose: it is what a history shows.
        var quiet = PageAddresses.Quiet(crawl.Campaign)
            .Concat(crawl.Campaign.Countries.Where(country => crawl.Campaign.IsAtRisk(country.Code)).Select(country => PageAddresses.Country(country.Code)))
            .Concat(crawl.Campaign.Actions.Where(crawl.Campaign.LeadsToQuietText).Select(action => PageAddresses.Action(action.Slug))).ToHashSet();
        Crawl.Holds(crawl.Pages.Where(page => !quiet.Contains(page.Address)).GroupBy(page => (page.Language.Tag, page.Document.Title?.Trim())).Where(group => group.Count() > 1)
            .Select(group => $"“{group.Key.Item2}” is the title of {string.Join(" and ", group.Select(page => page.Path))}"));
        crawl.Holds(page => new[] { page.Document.Title, Content(page, "meta[name=description]"), Content(page, "meta[property='og:title']") }
            .Where(string.IsNullOrWhiteSpace).Select(_ => "an empty title or description"));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_page_names_its_own_address_and_those_in_the_other_languages(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var site = crawl.Address.GetLeftPart(UriPartial.Authority);

        crawl.Holds(page =>
        {
            var canonical = page.Document.QuerySelectorAll("link[rel=canonical]").Select(CrawledPage.Href);
            var alternates = page.Document.QuerySelectorAll("link[rel=alternate][hreflang]")
                .Select(link => $"{link.GetAttribute("hreflang")} {CrawledPage.Href(link)}");
            var expected = crawl.Campaign.Languages.Length == 1 ? [] : crawl.Campaign.Languages
                .Select(language => $"{language.Tag} {site}{RequestLanguage.PathIn(crawl.Campaign, language, page.Address)}");
            return canonical.SequenceEqual([site + page.Path]) && alternates.SequenceEqual(expected)
                ? Array.Empty<string>() : ["another canonical address or other alternates"];
        });
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void N3_nothing_is_loaded_from_another_host_or_looked_up_before_a_click(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Document.All
            .SelectMany(element => element.Attributes.Select(attribute => (element, attribute)))
            .Where(pair => Loads(pair.element.LocalName, pair.attribute.Name, pair.element.GetAttribute("rel")) && !IsOwn(pair.attribute.Value))
            .Select(pair => $"<{pair.element.LocalName} {pair.attribute.Name}=“{pair.attribute.Value}”>"));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_link_with_a_question_tells_crawlers_not_to_follow_it(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Document.QuerySelectorAll("a[href^='/'][href*='?']:not([rel~=nofollow])").Select(CrawledPage.Href).OfType<string>());

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_file_a_page_loads_is_there(string campaign) =>
        Crawl.Holds(campaigns.Of(campaign).Assets.Where(asset => asset.Value != 200).Select(asset => $"{asset.Key} answers {asset.Value}"));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void N5_no_script_and_no_style_stands_in_a_page(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Document.All
            .Where(element => element.LocalName is "style" or "iframe" or "object" or "embed" or "base" or "math" or "template"
                || UnexpectedElements.IsUnexpected(element)
                || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    || attribute.Name == "style" || attribute.Value.Contains("javascript:", StringComparison.OrdinalIgnoreCase)))
            .Select(element => element.OuterHtml));

    // A canonical or alternate address is only read, by programs.
    private static bool Loads(string element, string attribute, string? rel) => attribute switch
    {
        "src" or "srcset" or "poster" or "data" or "background" or "ping" or "manifest" or "imagesrcset" or "formaction" or "action" or "xlink:href" => true,
        "href" => element is not "a" and not "area" && rel is not ("canonical" or "alternate"),
        _ => false,
    };

    private static bool IsOwn(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    private static string? Content(CrawledPage page, string selector) => page.Document.QuerySelector(selector)?.GetAttribute("content");

    private static string Kept(CrawledPage page) => page.Address switch
    {
        "/marks" or "/search" => "private, no-store, no-transform",
        "/copy" => "no-store, no-transform",
        "/organisations" or "/embassies" => "no-cache, no-transform",
        _ when page.Campaign.Actions.Any(action => PageAddresses.Action(action.Slug) == page.Address && page.Campaign.LeadsToHelper(action)) => "no-cache, no-transform",
        _ when page.Campaign.Quiet.Holds(page.Address)
            || page.Campaign.Countries.Any(country => page.Campaign.IsAtRisk(country.Code) && PageAddresses.Country(country.Code) == page.Address) => "no-store, no-transform",
        var address when address.StartsWith("/guides/", StringComparison.Ordinal)
            || address.StartsWith("/countries/", StringComparison.Ordinal)
            || address.StartsWith("/letters/", StringComparison.Ordinal) => "no-cache, no-transform",
        _ => "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800, no-transform",
    };
}
