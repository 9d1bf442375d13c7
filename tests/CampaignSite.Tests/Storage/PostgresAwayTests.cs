using CampaignSite.Localization;
using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Marks;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Suggestions.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Storage;

/// <summary>The database server is stopped and started under running sites, which are never restarted.</summary>
[Trait("Category", "Process")]
public sealed class PostgresAwayTests(OwnPostgresCluster own) : IClassFixture<OwnPostgresCluster>
{
    [Fact]
    public async Task N8_R20_without_the_server_every_page_is_read_marks_say_so_and_typed_text_is_kept_and_all_heals_when_it_is_back()
    {
        var database = await own.CreateDatabaseAsync();
        await using var site = await StartAsync(database);
        await own.Cluster.CrashAsync();
        var browser = new Browser(site) { Cookie = MarkPageTests.VisitorCookieHeader() };
        using (var refused = await browser.PressAsync("read-the-briefing", "done"))
        {
            Assert.Equal(503, (int)refused.StatusCode);
            Assert.Contains("This cannot be stored just now. Try again in a few minutes.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await SaltmarshSite.UntilStoreIsAsync(site, StoreState.Unavailable);
        await EveryPageIsReadAsync(site, browser);
        var typed = await site.SendAsync("The number rings out.", page: "/countries/gb");
        Assert.Equal((503, "The number rings out.", "/countries/gb"), (typed.Status, typed.Text, typed.Page));

        await own.Cluster.StartAsync();
        await SaltmarshSite.UntilStoreIsAsync(site, StoreState.Available);
        using var marked = await browser.PressAsync("read-the-briefing", "done");
        Assert.Equal((303, 303), ((int)marked.StatusCode, (await site.SendAsync("The number rings out.")).Status));
        Assert.Single(await browser.RowsAsync());
    }

    [Fact]
    public async Task N8_a_site_that_starts_while_the_server_is_away_serves_pages_and_finds_it_when_it_comes()
    {
        var database = await own.CreateDatabaseAsync();
        await own.Cluster.CrashAsync();
        RunningSite site;
        try
        {
            site = await StartAsync(database);
            Assert.Contains("Marks are not available right now. Everything else works.", await site.Client.GetStringAsync("/actions/read-the-briefing"), StringComparison.Ordinal);
            Assert.DoesNotContain(site.Log.Lines, line => line.Contains(own.Cluster.Folder, StringComparison.Ordinal));
        }
        finally
        {
            await own.Cluster.StartAsync();
        }

        await using var running = site;
        await SaltmarshSite.UntilStoreIsAsync(site, StoreState.Available);
        var browser = new Browser(site) { Cookie = MarkPageTests.VisitorCookieHeader() };
        using var marked = await browser.PressAsync("read-the-briefing", "done");
        Assert.Equal(303, (int)marked.StatusCode);
    }

    [Fact]
    public async Task A_mark_pressed_on_one_site_is_shown_by_the_other_which_shares_nothing_but_the_database()
    {
        var database = await own.CreateDatabaseAsync();
        await using var first = await StartAsync(database);
        await using var second = await StartAsync(database);
        var browser = new Browser(first) { Cookie = MarkPageTests.VisitorCookieHeader() };
        using var marked = await browser.PressAsync("read-the-briefing", "done");
        var elsewhere = new Browser(second) { Cookie = browser.Cookie };

        Assert.Equal(303, (int)marked.StatusCode);
        Assert.Equal(await browser.ReadAsync("/marks.json"), await elsewhere.ReadAsync("/marks.json"));
        Assert.Single(await elsewhere.RowsAsync());

        using var forgotten = await elsewhere.ForgetAsync();
        Assert.Equal(303, (int)forgotten.StatusCode);
        Assert.Empty(await browser.RowsAsync());
    }

    private static Task<RunningSite> StartAsync(string database) =>
        SaltmarshSite.StartAsync(clock: null, folder: null, "--Storage:Provider=Postgres", $"--Storage:ConnectionString={database}");

    private static async Task EveryPageIsReadAsync(RunningSite site, Browser known)
    {
        var campaign = SaltmarshSite.CampaignOf(site);
        foreach (var path in campaign.Languages.SelectMany(language => PageAddresses.All(campaign).Select(address => RequestLanguage.PathIn(campaign, language, address))))
        {
            using var anonymous = await site.Client.GetAsync(path);
            using var answer = await known.GetAsync(path);
            Assert.Equal((path, 200, 200), (path, (int)anonymous.StatusCode, (int)answer.StatusCode));
        }

        Assert.Contains("Marks are not available right now.", await known.ReadAsync("/marks"), StringComparison.Ordinal);
    }
}
