using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Marks;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Marks;

/// <summary>What a visitor with marks is told: what is done, what is next; measured against the visitor's own list.</summary>
[Trait("Category", "Slow")]
public sealed class ProgressTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("/")]
    [InlineData("/actions")]
    public async Task The_list_counts_in_words_what_was_marked_and_names_what_is_next(string path)
    {
        var browser = new Browser(_site);
        using var done = await browser.PressAsync("read-the-briefing", "done");
        using var tried = await browser.PressAsync("call-the-embassy", "tried");
        using var later = await browser.PressAsync("write-to-the-council", "later");

        var list = await ListAsync(browser, path);

        Assert.Equal(
            "Your list Finished: 1 of 3 You have done 1 action. 1 is saved for later. Tried without an answer: 1. "
            + "What to do next Write to the council 15 minutes · ○ Later See or delete what is stored",
            CrawledPage.Text(list));
        Assert.Equal(("1", "3"), (list!.QuerySelector("progress")!.GetAttribute("value"), list.QuerySelector("progress")!.GetAttribute("max")));
    }

    [Fact]
    public async Task In_another_language_it_is_all_in_that_language()
    {
        var browser = new Browser(_site, "/ar");
        using var done = await browser.PressAsync("read-the-briefing", "done");
        using var later = await browser.PressAsync("call-the-embassy", "later");

        var list = await ListAsync(browser, "/actions");

        Assert.Contains("أُنجز 1 من 2", CrawledPage.Text(list), StringComparison.Ordinal);
        Assert.All(list!.QuerySelectorAll("a"), link => Assert.StartsWith("/ar/", CrawledPage.Href(link), StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_nothing_waiting_what_is_next_is_something_new()
    {
        var browser = new Browser(_site);
        using var done = await browser.PressAsync("read-the-briefing", "done");

        var next = Assert.Single((await ListAsync(browser, "/"))!.QuerySelectorAll("li a").Select(CrawledPage.Href));

        Assert.NotEqual("/actions/read-the-briefing", next);
        Assert.Equal(303, (int)(await browser.PressAsync(next["/actions/".Length..], "done")).StatusCode);
    }

    [Theory]
    [InlineData("done")]
    [InlineData("tried")]
    public async Task Where_an_action_is_behind_one_its_page_leads_on_to_what_the_list_says_is_next(string outcome)
    {
        var browser = new Browser(_site);
        using var marked = await browser.PressAsync("read-the-briefing", outcome);

        var first = (await ListAsync(browser, "/"))!.QuerySelector("li a")!;
        var next = await NextAsync(browser, "/actions/read-the-briefing");

        Assert.Equal(CrawledPage.Href(first), CrawledPage.Href(next!.QuerySelector("a")!));
        Assert.Matches(@"^What to do next: .+ · \d+ minutes?$", CrawledPage.Text(next));

        using var later = await browser.PressAsync("write-to-the-council", "later");
        Assert.Equal("What to do next: Write to the council · 15 minutes", CrawledPage.Text(await NextAsync(browser, "/actions/read-the-briefing")));
        Assert.Equal(
            "/actions/write-to-the-council?country=gb",
            CrawledPage.Href((await NextAsync(browser, "/actions/read-the-briefing?country=gb"))!.QuerySelector("a")!));
        Assert.Null(await NextAsync(browser, "/actions/write-to-the-council"));
    }

    [Fact]
    public async Task What_has_closed_waits_no_longer_and_what_was_done_stays_done()
    {
        var browser = new Browser(_site) { Cookie = MarkPageTests.VisitorCookieHeader() };
        var store = _site.Services.GetRequiredService<MarkStore>();
        await store.MarkAsync(browser.Visitor(), "sign-the-petition-of-2025", MarkOutcome.Later);
        await store.MarkAsync(browser.Visitor(), "ring-the-bells", MarkOutcome.Done);

        var list = CrawledPage.Text(await ListAsync(browser, "/"));

        Assert.Contains("Your list You have done 1 action. What to do next", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done", null, null)]
    [InlineData("tried", null, null)]
    [InlineData("done", "done", null)]
    [InlineData("done", "tried", "Finished: 1 of 2")]
    [InlineData("tried", "tried", "Finished: 0 of 2")]
    public async Task A_bar_stands_only_over_a_list_with_something_left(string first, string? second, string? bar)
    {
        var browser = new Browser(_site);
        using var one = await browser.PressAsync("read-the-briefing", first);
        using var two = second is null ? null : await browser.PressAsync("call-the-embassy", second);

        Assert.Equal(bar, (await ListAsync(browser, "/"))!.QuerySelector("progress")?.ParentElement!.TextContent.Trim());
    }

    [Fact]
    public async Task With_nothing_left_on_the_list_it_counts_nothing_and_names_what_is_next()
    {
        var browser = new Browser(_site) { Cookie = MarkPageTests.VisitorCookieHeader() };
        await _site.Services.GetRequiredService<MarkStore>().MarkAsync(browser.Visitor(), "sign-the-petition-of-2025", MarkOutcome.Later);

        var list = (await ListAsync(browser, "/"))!;

        Assert.StartsWith("Your list What to do next ", CrawledPage.Text(list), StringComparison.Ordinal);
        Assert.Null(list.QuerySelector("progress"));
    }

    [Fact]
    public async Task When_everything_is_marked_the_start_page_says_so_and_shows_no_empty_list()
    {
        var browser = new Browser(_site) { Cookie = MarkPageTests.VisitorCookieHeader() };
        foreach (var action in fixture.Campaign.Actions)
        {
            await _site.Services.GetRequiredService<MarkStore>().MarkAsync(browser.Visitor(), action.Slug.Value, MarkOutcome.Done);
        }

        var page = new HtmlParser().ParseDocument(await browser.ReadAsync("/"));

        Assert.Equal("You have marked everything that can be done from anywhere. Your country's page may have more.",
            CrawledPage.Text(page.QuerySelector("section[aria-labelledby=now] p")));
        Assert.Null(page.QuerySelector("section[aria-labelledby=now] ol"));
        Assert.Empty((await ListAsync(browser, "/"))!.QuerySelectorAll("li"));
    }

    [Fact]
    public async Task A_country_shows_the_same_state_on_its_cards_and_one_at_risk_shows_none()
    {
        var browser = new Browser(_site);
        using var done = await browser.PressAsync("read-the-briefing", "done");

        var country = await browser.ReadAsync("/countries/gb");
        var atRisk = fixture.Campaign.Countries.First(one => one.AtRisk).Code;

        Assert.Contains("<span aria-hidden=\"true\">✓</span> Done", country, StringComparison.Ordinal);
        Assert.Equal(await new Browser(_site).ReadAsync($"/countries/{atRisk}"), await browser.ReadAsync($"/countries/{atRisk}"));
    }

    [Fact]
    public async Task C3_with_a_cookie_nobody_knows_there_is_no_list()
    {
        Assert.Null(await ListAsync(new Browser(_site) { Cookie = MarkPageTests.VisitorCookieHeader() }, "/"));
    }

    private static async Task<IElement?> NextAsync(Browser browser, string path) =>
        new HtmlParser().ParseDocument(await browser.ReadAsync(path)).QuerySelector("section.marks p.line");

    private static async Task<IElement?> ListAsync(Browser browser, string path) =>
        new HtmlParser().ParseDocument(await browser.ReadAsync(path)).QuerySelector("section.progress");
}
