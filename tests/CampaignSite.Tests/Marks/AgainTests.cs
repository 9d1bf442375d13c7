using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Marks;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Marks;

/// <summary>What was done long enough ago is next again. Every test moves the days of a site of its own.</summary>
[Trait("Category", "Slow")]
public sealed class AgainTests
{
    // repeat: 7, and none at all.
    private const string Weekly = "call-the-embassy";
    private const string Once = "read-the-briefing";

    [Theory]
    [InlineData("done", "You marked this as done on 22 November 2026.")]
    [InlineData("tried", "You marked this as tried on 22 November 2026.")]
    public async Task From_its_day_on_it_is_worth_doing_again_and_not_a_day_before(string outcome, string said)
    {
        var clock = new FakeTimeProvider(SaltmarshSite.Noon);
        await using var site = await SaltmarshSite.StartAsync(clock);
        var browser = new Browser(site);
        using var first = await browser.PressAsync(Weekly, outcome);

        await SaltmarshSite.PassAsync(site, clock, days: 6);
        var before = await PageAsync(browser, $"/actions/{Weekly}");
        await SaltmarshSite.PassAsync(site, clock, days: 1);
        var since = await PageAsync(browser, $"/actions/{Weekly}");

        Assert.Equal($"{said} Worth doing again from 29 November 2026.", Said(before));
        Assert.Equal([outcome], Pressed(before));
        Assert.Equal($"{said} Worth doing again since 29 November 2026.", Said(since));
        Assert.Equal([], Pressed(since));
    }

    [Fact]
    public async Task It_returns_to_what_is_next_on_every_page_and_goes_when_it_is_done_again()
    {
        var clock = new FakeTimeProvider(SaltmarshSite.Noon);
        await using var site = await SaltmarshSite.StartAsync(clock);
        var browser = new Browser(site);
        using var weekly = await browser.PressAsync(Weekly, "done");
        using var once = await browser.PressAsync(Once, "done");
        Assert.DoesNotContain($"/actions/{Weekly}", await NextAsync(browser, "/"));

        await SaltmarshSite.PassAsync(site, clock, days: 7);

        foreach (var path in new[] { "/", "/actions" })
        {
            Assert.Equal([$"/actions/{Weekly}"], await NextAsync(browser, path));
            Assert.Equal("1 of 2", await FinishedAsync(browser, path));
        }

        Assert.Contains("↻ Worth doing again", await CardAsync(browser, "/actions", Weekly), StringComparison.Ordinal);
        Assert.Contains("✓ Done", await CardAsync(browser, "/actions", Once), StringComparison.Ordinal);

        using var again = await browser.PressAsync(Weekly, "done");

        Assert.DoesNotContain($"/actions/{Weekly}", await NextAsync(browser, "/"));
        Assert.Null(await FinishedAsync(browser, "/"));
        Assert.Equal(
            [(Weekly, MarkOutcome.Done, new DateOnly(2026, 11, 29)), (Once, MarkOutcome.Done, new DateOnly(2026, 11, 22))], await browser.RowsAsync());
        Assert.Equal(1, Browser.TotalOf(site, Weekly));
    }

    [Fact]
    public async Task What_is_kept_for_later_is_never_due_and_stays_on_the_list()
    {
        var clock = new FakeTimeProvider(SaltmarshSite.Noon);
        await using var site = await SaltmarshSite.StartAsync(clock);
        var browser = new Browser(site);
        using var later = await browser.PressAsync(Weekly, "later");

        await SaltmarshSite.PassAsync(site, clock, days: 30);

        Assert.Equal("On 22 November 2026 you saved this for later.", Said(await PageAsync(browser, $"/actions/{Weekly}")));
        Assert.Equal([$"/actions/{Weekly}"], await NextAsync(browser, "/"));
        Assert.Null(await FinishedAsync(browser, "/"));
        Assert.Contains("○ Later", await CardAsync(browser, "/actions", Weekly), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_once_and_for_all_is_never_due()
    {
        var clock = new FakeTimeProvider(SaltmarshSite.Noon);
        await using var site = await SaltmarshSite.StartAsync(clock);
        var browser = new Browser(site);
        using var done = await browser.PressAsync(Once, "done");

        await SaltmarshSite.PassAsync(site, clock, days: 80);

        Assert.Equal("You marked this as done on 22 November 2026.", Said(await PageAsync(browser, $"/actions/{Once}")));
    }

    private static async Task<IDocument> PageAsync(Browser browser, string path) => new HtmlParser().ParseDocument(await browser.ReadAsync(path));

    private static string Said(IDocument page) => CrawledPage.Text(page.QuerySelector(".marks [role=status]"));

    private static IEnumerable<string?> Pressed(IDocument page) =>
        page.QuerySelectorAll(".marks button[aria-pressed=true]").Select(button => button.GetAttribute("value"));

    private static async Task<IEnumerable<string>> NextAsync(Browser browser, string path) =>
        (await PageAsync(browser, path)).QuerySelectorAll(".progress li a").Select(CrawledPage.Href);

    private static async Task<string?> FinishedAsync(Browser browser, string path)
    {
        var bar = (await PageAsync(browser, path)).QuerySelector(".progress progress");
        if (bar is null)
        {
            return null;
        }

        var (value, all) = (bar.GetAttribute("value"), bar.GetAttribute("max"));

        // The bar and its words say the same.
        Assert.Equal($"Finished: {value} of {all}", CrawledPage.Text(bar.Closest("label")));
        return $"{value} of {all}";
    }

    private static async Task<string> CardAsync(Browser browser, string path, string action) =>
        CrawledPage.Text((await PageAsync(browser, path)).QuerySelectorAll(".card").Single(card => CrawledPage.Href(card.QuerySelector("h3 a")!) == $"/actions/{action}"));
}
