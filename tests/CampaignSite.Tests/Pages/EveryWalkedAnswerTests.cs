using AngleSharp.Dom;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Security.Observatory;

namespace CampaignSite.Tests.Pages;

/// <summary>What holds for every answer that a campaign gives: pages, feeds, assets, pictures, redirects and refusals.</summary>
[Collection(nameof(Walked))]
public sealed class EveryWalkedAnswerTests(WalkedCampaigns campaigns)
{
    private static readonly Uri Site = new("https://tide.example/");

    public static TheoryData<string> Campaigns => WalkedCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void The_walk_met_every_kind_of_answer(string campaign)
    {
        var walk = campaigns.Of(campaign);

        string[] types = ["text/html", "text/css", "text/javascript", "image/svg+xml", "application/atom+xml", "application/xml", "text/plain", "text/csv", "text/calendar", "application/json"];
        Assert.Equal([], types.Except(walk.Got.Select(answer => answer.MediaType)));
        Assert.Equal([], new[] { 308, 400, 403, 404, 405, 413, 415, 500 }.Except(walk.All.Select(answer => answer.Status)));
        Crawl.Holds(walk.Got.Where(answer => walk.Named.Contains(answer.Path) && answer.Status is not (200 or 308)).Select(answer => $"{answer}, though something leads there"));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_answer_is_worth_145_points_and_none_loses_any(string campaign)
    {
        var walk = campaigns.Of(campaign);

        Crawl.Holds(walk.All.Select(answer => (answer, score: Score.Of(new(Site, answer.Headers, answer.Document))))
            .Where(one => one.score.Points < 145 || one.score.Faults.Length > 0)
            .Select(one => $"{one.answer}: {one.score.Points} {one.score.Faults}"));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void What_leads_elsewhere_is_kept_by_nobody(string campaign) =>
        Crawl.Holds(campaigns.Of(campaign).All.Where(answer => answer.Status is > 300 and < 400 and not 304 && !answer.CacheControl.Contains("no-store", StringComparison.Ordinal))
            .Select(answer => $"{answer} says {answer.CacheControl}"));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void N2_nothing_that_is_read_refused_or_failed_sets_a_cookie(string campaign) =>
        Crawl.Holds(campaigns.Of(campaign).All.Where(answer => answer.Headers.Contains("Set-Cookie"))
            // Forgetting, asked for by a form of this site, ends the cookie.
            .Where(answer => !(answer is { Method: "POST", Status: 303 } && answer.Headers["Set-Cookie"].All(cookie => cookie.Contains("Max-Age=0", StringComparison.Ordinal))))
            .Select(answer => $"{answer} sets a cookie"));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void N2_what_another_site_sends_is_403_without_a_cookie(string campaign)
    {
        var posts = campaigns.Of(campaign).Refused.Where(answer => answer is { Method: "POST", Status: 403 }).ToList();

        Assert.True(posts.Select(answer => answer.Path).Distinct().Count() >= 3 * campaigns.Of(campaign).Campaign.Languages.Length);
        Crawl.Holds(posts.Where(answer => answer.Headers.Contains("Set-Cookie")).Select(answer => $"{answer}"));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void N3_no_page_and_no_style_names_anything_to_load_from_another_host(string campaign) =>
        Crawl.Holds(campaigns.Of(campaign).All.SelectMany(answer => Loaded(answer)
            .Where(address => new Uri(Site, address) is var target && (target.Authority != Site.Authority || target.Scheme != Site.Scheme))
            .Select(address => $"{answer} loads {address}")));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void N3_no_header_sends_a_browser_anywhere(string campaign) =>
        Crawl.Holds(campaigns.Of(campaign).All.SelectMany(answer => new[] { "Link", "Refresh", "Report-To", "Reporting-Endpoints", "NEL", "SourceMap", "Service-Worker-Allowed", "Access-Control-Allow-Origin" }
            .Where(answer.Headers.Contains).Select(name => $"{answer} sends {name}")));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_text_says_its_charset_and_every_body_its_type(string campaign) =>
        Crawl.Holds(campaigns.Of(campaign).All.Where(answer => answer.Text.Length > 0)
            .Where(answer => answer.MediaType.Length == 0
                || (answer.MediaType.StartsWith("text/", StringComparison.Ordinal) && !string.Concat(answer.Headers["Content-Type"]).Contains("charset=utf-8", StringComparison.OrdinalIgnoreCase)))
            .Select(answer => $"{answer} is {string.Concat(answer.Headers["Content-Type"])}"));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_refusal_is_kept_by_nobody(string campaign) =>
        Crawl.Holds(campaigns.Of(campaign).All.Where(answer => answer.Status >= 400 && answer.CacheControl != "private, no-store, no-transform").Select(answer => $"{answer} is {answer.CacheControl}"));

    /// <summary>All that is fetched without a click, or looked up before one.</summary>
    private static IEnumerable<string> Loaded(WalkedAnswer answer)
    {
        var named = answer.Document?.All.SelectMany(Loaded) ?? [];
        return answer.MediaType == "text/css"
            ? named.Concat(AnswerCrawler.InStyle().Matches(answer.Text).Select(match => match.Groups["address"].Value)).Concat(answer.Text.Contains("@import", StringComparison.Ordinal) ? ["http://import"] : [])
            : named;
    }

    // Of links, only canonical and alternate addresses are merely read.
    private static IEnumerable<string> Loaded(IElement element) => element.LocalName switch
    {
        "link" when element.GetAttribute("rel") is "canonical" or "alternate" => [],
        "link" => [element.GetAttribute("href") ?? ""],
        "a" or "area" => [],
        _ => new[] { "src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "href", "xlink:href", "manifest" }.Select(element.GetAttribute).OfType<string>(),
    };
}
