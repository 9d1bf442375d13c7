using System.Net.Http.Headers;
using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Marks;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Caching;

/// <summary>All that the bytes of a page depend on tells a kept page from another: each is varied alone, and compared with the first answer of a site that has kept nothing yet.</summary>
[Trait("Category", "Slow")]
public sealed class PageCacheKeyTests
{
    private const string Action = "/actions/read-the-briefing";
    private const string Figure = "Marked as done at least 10 times.";

    private static readonly string[] Settings = ["--Site:BaseAddress=http://tide.example", "--Site:Proxies=127.0.0.1", $"--Site:OnionAddress=http://{CountingSite.Onion}"];

    [Theory]
    [InlineData("http://tide.example", Action, "https://tide.example", Action)]
    [InlineData("http://tide.example", Action, "http://localhost", Action)]
    [InlineData("http://localhost", Action, $"http://{CountingSite.Onion}", Action)]
    [InlineData("http://localhost", Action, "http://localhost", "/ar" + Action)]
    [InlineData("http://localhost", Action, "http://localhost", Action, "br")]
    [InlineData("http://localhost", Action, "http://localhost", Action, "gzip")]
    [InlineData("http://localhost", Action, "http://localhost", Action, "identity", true)]
    public async Task What_is_asked_in_another_way_has_its_own_page(
        string site, string path, string otherSite, string otherPath, string otherEncoding = "identity", bool withCookie = false)
    {
        await using var running = await SaltmarshSite.StartAsync(settings: Settings);
        await using var fresh = await SaltmarshSite.StartAsync(settings: Settings);
        var cookie = withCookie ? MarkPageTests.VisitorCookieHeader() : null;
        var expected = (One: await GetAsync(running, site, path, "identity", null), Other: await GetAsync(fresh, otherSite, otherPath, otherEncoding, cookie));

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(expected.Other, await GetAsync(running, otherSite, otherPath, otherEncoding, cookie));
            Assert.Equal(expected.One, await GetAsync(running, site, path, "identity", null));
        }

        // Else nothing is proved.
        Assert.NotEqual(expected.One, expected.Other);
    }

    [Fact]
    public async Task The_base_address_is_that_of_the_settings_whatever_name_the_first_reader_used()
    {
        await using var site = await SaltmarshSite.StartAsync(settings: Settings);

        var first = await GetAsync(site, "http://127.0.0.1:1", Action, "identity", null);
        var second = await GetAsync(site, "http://localhost:2", Action, "identity", null);

        Assert.Equal(first, second);
        Assert.Contains($"<link rel=\"canonical\" href=\"http://tide.example{Action}\">", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_whether_the_store_is_there_now()
    {
        await using var site = await SaltmarshSite.StartAsync();
        var store = site.Services.GetRequiredService<SiteStore>();
        var before = await site.Client.GetStringAsync(Action);

        store.SetUnavailable(StoreError.Other);
        var without = await site.Client.GetStringAsync(Action);
        store.SetAvailable();

        Assert.Contains("Marks are not available right now.", without, StringComparison.Ordinal);
        Assert.Equal(before, await site.Client.GetStringAsync(Action));
        Assert.NotEqual(before, without);
    }

    [Fact]
    public async Task The_figures_of_the_day_are_shown_as_soon_as_they_are_taken_though_the_content_is_the_same()
    {
        var clock = new FakeTimeProvider(SaltmarshSite.Noon);
        await using var site = await StartWithoutDailyTotalsAsync(clock);
        for (var i = 0; i < 10; i++)
        {
            (await new Browser(site).PressAsync("read-the-briefing", "done")).Dispose();
        }

        await SaltmarshSite.PassAsync(site, clock, days: 1);
        var campaign = SaltmarshSite.CampaignOf(site);
        Assert.DoesNotContain(Figure, await site.Client.GetStringAsync(Action), StringComparison.Ordinal);
        await site.Services.GetRequiredService<MarkTotals>().RefreshAsync();

        Assert.Contains(Figure, await site.Client.GetStringAsync(Action), StringComparison.Ordinal);
        Assert.Same(campaign, SaltmarshSite.CampaignOf(site));
    }

    [Fact]
    public async Task At_midnight_a_page_of_yesterday_is_kept_no_longer()
    {
        var clock = new FakeTimeProvider(SaltmarshSite.Noon);
        await using var site = await SaltmarshSite.StartAsync(clock, settings: Settings);
        var yesterday = await site.Client.GetStringAsync("/actions");

        await SaltmarshSite.PassAsync(site, clock, days: 30);
        await using var fresh = await SaltmarshSite.StartAsync(new FakeTimeProvider(clock.GetUtcNow()), settings: Settings);

        var today = await site.Client.GetStringAsync("/actions");
        Assert.NotEqual(yesterday, today);
        Assert.Equal(await fresh.Client.GetStringAsync("/actions"), today);
    }

    private static async Task<RunningSite> StartWithoutDailyTotalsAsync(TimeProvider clock)
    {
        var site = await RunningSite.StartAsync(
            new TemporaryFolder(),
            [$"--Site:Content={Saltmarsh.Folder}", "--Limits:Enabled=false"],
            services =>
            {
                services.AddSingleton(clock);
                services.Remove(services.Single(service => service.ImplementationType == typeof(DailyTotals)));
            });
        await SaltmarshSite.UntilStoreIsAsync(site, StoreState.Available);
        return site;
    }

    private static async Task<string> GetAsync(RunningSite running, string site, string path, string encoding, string? cookie)
    {
        var asked = new Uri(site);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = asked.Authority } };
        request.Headers.Add("X-Forwarded-Proto", asked.Scheme);
        request.Headers.AcceptEncoding.Add(StringWithQualityHeaderValue.Parse(encoding));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await running.Client.SendAsync(request);
        Assert.Equal((200, encoding == "identity" ? "" : encoding), ((int)answer.StatusCode, string.Join(',', answer.Content.Headers.ContentEncoding)));
        var text = await SharedCaches.TextOfAsync(answer);
        return encoding == "identity" ? text : $"{encoding} {text}";
    }
}
