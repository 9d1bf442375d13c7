using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Marks;
using CampaignSite.RateLimiting;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Marks;

/// <summary>A mark is stored for a browser that has shown that it keeps our cookie, and for no other; what it did not keep is said.</summary>
[Trait("Category", "Slow")]
public sealed class CookieNotKeptTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private const string Open = "read-the-briefing";
    private const string Address = $"/actions/{Open}/mark";
    private const string OnceMore = $"{Address}?cookie=sent";

    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("")]
    [InlineData("/ar")]
    public async Task Where_cookies_are_blocked_it_is_said_and_nothing_is_stored_or_counted(string language)
    {
        var (rows, total) = (Browser.RowsOf(_site), Browser.TotalOf(_site, Open));
        var browser = new Browser(_site, language) { KeepsCookies = false };
        var words = fixture.Campaign.WordsIn(fixture.Campaign.Languages[language.Length == 0 ? 0 : 1]);

        for (var press = 0; press < 3; press++)
        {
            using var answer = await browser.PressAsync(Open, "done", remember: press == 1);

            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal(words.MarkNotKept, page.QuerySelector("main [role=alert]")?.TextContent);

            // Pressed again there, it begins anew: a visitor who has allowed cookies meanwhile is not refused for what was before.
            Assert.Equal(language + Address, page.QuerySelector(".marks form")?.GetAttribute("action"));
        }

        Assert.Equal((rows, total), (Browser.RowsOf(_site), Browser.TotalOf(_site, Open)));
    }

    [Fact]
    public async Task A_first_press_is_sent_once_more_with_the_cookie_and_stored_when_it_comes_back_with_it()
    {
        var rows = Browser.RowsOf(_site);
        var browser = new Browser(_site);

        using var first = await browser.SendOnceAsync(RunningSite.Post(Address, ("outcome", "tried")));
        Assert.Equal((307, OnceMore), ((int)first.StatusCode, first.Headers.Location?.OriginalString));
        Assert.Single(Browser.SetCookies(first));
        Assert.Contains("no-store", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(rows, Browser.RowsOf(_site));

        using var second = await browser.SendOnceAsync(RunningSite.Post(OnceMore, ("outcome", "tried")));
        Assert.Equal((303, $"/actions/{Open}#mark"), ((int)second.StatusCode, second.Headers.Location?.OriginalString));
        Assert.Equal([], Browser.SetCookies(second));
        Assert.Equal([(Open, MarkOutcome.Tried, new DateOnly(2026, 11, 22))], await browser.RowsAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_browser_that_shows_the_answer_in_place_of_sending_again_has_a_form_to_press(bool remember)
    {
        var browser = new Browser(_site);
        using var given = await browser.SendOnceAsync(RunningSite.Post(
            "/ar/actions/call-the-embassy/mark", [("outcome", "later"), ("country", "gb"), .. remember ? [("remember", "1")] : Array.Empty<(string, string)>()]));
        var form = (IHtmlFormElement)new HtmlParser().ParseDocument(await given.Content.ReadAsStringAsync()).QuerySelector("form")!;
        Assert.Equal(fixture.Campaign.WordsIn(fixture.Campaign.Languages[1]).MarkLater, form.QuerySelector("button")!.TextContent);
        Assert.InRange(given.Content.Headers.ContentLength ?? 0, 0, 1_500);

        using var answer = await browser.SendOnceAsync(RunningSite.Post(
            form.GetAttribute("action")!, [.. form.Elements.OfType<IHtmlInputElement>().Select(field => (field.Name!, field.Value))]));

        Assert.Equal((303, "/ar/actions/call-the-embassy?country=gb#mark"), ((int)answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(remember, Browser.SetCookies(given).Single().EndsWith("; Max-Age=7776000", StringComparison.Ordinal));
        Assert.Equal([("call-the-embassy", MarkOutcome.Later)], (await browser.RowsAsync()).Select(row => (row.Action, row.Outcome)));
    }

    [Fact]
    public async Task A_browser_that_makes_a_GET_of_it_is_told_how_it_stands_and_stores_nothing_by_it()
    {
        var rows = Browser.RowsOf(_site);
        var (keeps, blocks) = (new Browser(_site), new Browser(_site) { KeepsCookies = false });
        using var first = await keeps.SendOnceAsync(RunningSite.Post(Address, ("outcome", "done")));

        using var kept = await keeps.GetAsync(OnceMore);
        using var blocked = await blocks.GetAsync(OnceMore);

        Assert.Equal((400, 400), ((int)kept.StatusCode, (int)blocked.StatusCode));
        Assert.Contains(new InterfaceWords().MarkOnceMore, await kept.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(new InterfaceWords().MarkNotKept, await blocked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([], Browser.SetCookies(kept).Concat(Browser.SetCookies(blocked)));
        Assert.Equal(rows, Browser.RowsOf(_site));

        using var again = await keeps.SendOnceAsync(RunningSite.Post(Address, ("outcome", "done")));
        Assert.Equal((303, rows + 1), ((int)again.StatusCode, Browser.RowsOf(_site)));
    }

    [Theory]
    [InlineData(Address, 405)]
    [InlineData(Address + "?cookie", 405)]
    [InlineData(OnceMore + "&x=y", 405)]
    [InlineData("/actions/no-such-action/mark?cookie=sent", 404)]
    [InlineData("/actions/sign-the-petition-of-2025/mark?cookie=sent", 404)]
    public async Task There_is_nothing_else_to_read_at_this_address(string address, int status)
    {
        using var answer = await new Browser(_site).GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 405 ? ["POST"] : [], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("?cookie=Sent")]
    [InlineData("?cookie=sent&cookie=sent")]
    [InlineData("?outcome=done")]
    public async Task Any_other_query_is_no_sign_that_the_cookie_was_sent(string query)
    {
        using var answer = await new Browser(_site).SendOnceAsync(RunningSite.Post(Address + query, ("outcome", "done")));

        Assert.Equal((307, OnceMore), ((int)answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Taking_back_needs_no_cookie_and_is_not_sent_again()
    {
        using var answer = await new Browser(_site) { KeepsCookies = false }.SendOnceAsync(RunningSite.Post(Address, ("outcome", "none")));

        Assert.Equal(303, (int)answer.StatusCode);
        Assert.Equal([], Browser.SetCookies(answer));
    }

    [Fact]
    public async Task First_marks_of_thirty_browsers_behind_one_address_are_thirty_and_not_sixty()
    {
        await using var site = await SaltmarshSite.StartAsync(settings: "--Limits:Enabled=true");
        for (var i = 0; i < PostLimits.PerMinute; i++)
        {
            using var answer = await new Browser(site).PressAsync(Open, "done");
            Assert.Equal(303, (int)answer.StatusCode);
        }

        using var over = await new Browser(site).PressAsync(Open, "done");

        Assert.Equal(429, (int)over.StatusCode);
        Assert.Equal(PostLimits.PerMinute, Browser.RowsOf(site));
    }
}
