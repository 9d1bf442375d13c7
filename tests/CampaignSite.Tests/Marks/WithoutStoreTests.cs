using CampaignSite.Localization;
using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Marks;

/// <summary>Reading never depends on the store; a write that cannot be kept says so and takes nothing away.</summary>
[Trait("Category", "Slow")]
public sealed class WithoutStoreTests
{
    [Fact]
    public async Task N8_R5_every_page_is_read_as_always_and_says_that_marks_are_not_available()
    {
        await using var site = await StartBrokenAsync();
        var campaign = SaltmarshSite.CampaignOf(site);
        var browser = new Browser(site) { Cookie = MarkPageTests.VisitorCookieHeader() };

        foreach (var path in campaign.Languages.SelectMany(l => PageAddresses.All(campaign).Select(address => RequestLanguage.PathIn(campaign, l, address))))
        {
            using var anonymous = await site.Client.GetAsync(path);
            using var known = await browser.GetAsync(path);
            Assert.Equal((path, 200, 200), (path, (int)anonymous.StatusCode, (int)known.StatusCode));
        }

        using var action = await site.Client.GetAsync("/actions/read-the-briefing");
        var page = await action.Content.ReadAsStringAsync();
        Assert.Contains("<p>Marks are not available right now. Everything else works.</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\"", page, StringComparison.Ordinal);
        Assert.Equal("private, no-store, no-transform", action.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Contains("Marks are not available right now.", await browser.ReadAsync("/marks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_not_there_and_a_page_says_why()
    {
        await using var site = await StartBrokenAsync();

        using var answer = await new Browser(site, "/ar") { Cookie = MarkPageTests.VisitorCookieHeader() }.GetAsync("/marks.json");

        Assert.Equal((503, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("private, no-store, no-transform", answer.Headers.NonValidated["Cache-Control"].ToString());
        var campaign = SaltmarshSite.CampaignOf(site);
        Assert.Contains(campaign.WordsIn(campaign.Languages[1]).MarksUnavailable, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_says_that_it_could_not_be_stored_and_sets_no_cookie()
    {
        await using var site = await StartBrokenAsync();
        var (stranger, known) = (new Browser(site), new Browser(site, "/ar") { Cookie = MarkPageTests.VisitorCookieHeader() });

        using var first = await stranger.PressAsync("read-the-briefing", "done", remember: true);
        using var second = await known.PressAsync("read-the-briefing", "none");

        Assert.Equal((503, 503), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.Equal([], Browser.SetCookies(first).Concat(Browser.SetCookies(second)));
        Assert.Equal("private, no-store, no-transform", first.Headers.NonValidated["Cache-Control"].ToString());
        var page = await first.Content.ReadAsStringAsync();
        Assert.Contains("This cannot be stored just now. Try again in a few minutes. Reading works as always.", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Read the briefing</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ar\"", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_keeps_the_cookie_that_alone_can_ask_again_and_works_once_the_store_is_back()
    {
        await using var site = await StartBrokenAsync();
        var browser = new Browser(site) { Cookie = MarkPageTests.VisitorCookieHeader() };

        using var refused = await browser.ForgetAsync();

        Assert.Equal(503, (int)refused.StatusCode);
        Assert.Equal([], Browser.SetCookies(refused));
        Assert.False(refused.Headers.Contains("Clear-Site-Data"));
        Assert.Contains("This could not be deleted just now.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Directory.Delete(site.Folder.At("data/site.db"));
        await SaltmarshSite.UntilStoreIsAsync(site, StoreState.Available);
        using var marked = await browser.PressAsync("read-the-briefing", "done");
        using var forgotten = await browser.ForgetAsync();
        Assert.Equal((303, 303, 0), ((int)marked.StatusCode, (int)forgotten.StatusCode, Browser.RowsOf(site)));
    }

    /// <summary>A folder is where the store's file should be.</summary>
    private static async Task<RunningSite> StartBrokenAsync()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("data/site.db"));
        var site = await SaltmarshSite.StartAsync(folder: folder);
        Assert.Equal(StoreState.Unavailable, site.Services.GetRequiredService<SiteStore>().State);
        return site;
    }
}
