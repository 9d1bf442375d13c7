using System.Globalization;
using System.Text;
using CampaignSite.Metrics;
using CampaignSite.Reloading;
using CampaignSite.Security;
using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Caching;
using CampaignSite.Tests.Marks;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Traces;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Metrics;

/// <summary>What reaches a collector. One class, because a meter of a name is exported for all sites of a process.</summary>
[Trait("Category", "Slow")]
public sealed class MetricsExportTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task N12_pages_are_counted_by_template_made_and_cached_and_what_must_not_be_is_not()
    {
        await using var collector = await Collector.StartAsync();
        await using (var site = await StartAsync(collector))
        {
            var campaign = SaltmarshSite.CampaignOf(site);

            // The first of each is made.
            await GetAsync(site, "/timeline", 23);
            await GetAsync(site, "/ru/timeline", 7);
            await GetAsync(site, "/timeline/" + campaign.Timeline[0].Slug.Value, 6);
            await GetAsync(site, "/timeline/" + campaign.Timeline[1].Slug.Value, 6);
            await GetAsync(site, "/about", 9);

            // The cookie of a visitor without marks goes through the whole pipeline to the same memory; one with marks has pages made.
            await GetAsync(site, "/actions", 12, MarkPageTests.VisitorCookieHeader());
            var visitor = new Browser(site);
            (await visitor.PressAsync("share-the-briefing", "done")).Dispose();
            await GetAsync(site, "/archive", 14, visitor.Cookie);

            await GetAsync(site, "/timeline", 15, method: HttpMethod.Head);
            await GetAsync(site, "/timeline", 25, host: CountingSite.Onion);
            await GetAsync(site, "/letters", 25, host: CountingSite.Onion);
            await GetAsync(site, campaign.QuietAddresses().First(), 25);
            await GetAsync(site, campaign.QuietAddresses().Last(), 25);
            await GetAsync(site, "/countries/ru", 25);

            // An action that is done by reading a quiet text, with and without a cookie.
            var careful = PageAddresses.Action(campaign.Actions.First(campaign.LeadsToQuietText).Slug);
            await GetAsync(site, careful, 25);
            await GetAsync(site, careful, 25, MarkPageTests.VisitorCookieHeader());
            await GetAsync(site, careful, 25, visitor.Cookie);
            foreach (var path in new[] { "/marks", "/suggest", "/suggest/thanks", "/search?q=word", "/copy", "/health/ready", "/robots.txt", "/changes.atom", "/no-such-page", "/timeline/no-such-event", "/guides/safety" })
            {
                await GetAsync(site, path, 25);
            }

            await EndHourAsync(site);
        }

        var points = collector.Points();
        var routes = points.Where(point => point.Key.StartsWith("campaign_site.requests{", StringComparison.Ordinal)).ToList();
        Assert.Equal(PageRegistry.All.Count(page => page.IsCounted), routes.Count);
        Assert.Equal(
            [
                ("campaign_site.requests{http.route=/actions,range=>=10}", 10),
                ("campaign_site.requests{http.route=/archive,range=>=10}", 10),
                ("campaign_site.requests{http.route=/timeline,range=>=10}", 30),
                ("campaign_site.requests{http.route=/timeline/{slug},range=>=10}", 10),
            ],
            routes.Where(point => !point.Key.EndsWith("range=<10}", StringComparison.Ordinal)).Select(point => (point.Key, point.Value)).OrderBy(point => point.Key, StringComparer.Ordinal));
        Assert.All(routes.Where(point => point.Key.EndsWith("range=<10}", StringComparison.Ordinal)), point => Assert.Equal(0, point.Value));
        Assert.Contains("campaign_site.requests{http.route=/about,range=<10}", points.Keys);

        // 22 + 6 + 5 + 5 + 8 + 11 from memory; 6 made for the first and 14 for the visitor with marks.
        Assert.Equal(50, points["campaign_site.page_cache.requests{range=>=10,result=hit}"]);
        Assert.Equal(20, points["campaign_site.page_cache.requests{range=>=10,result=miss}"]);
        Assert.Equal(_clock.GetUtcNow().AddHours(-1).ToUnixTimeSeconds() / 3600 * 3600, points["campaign_site.hour{}"]);
    }

    [Fact]
    public async Task The_state_of_the_store_and_of_the_content_and_its_age_are_told_as_they_are()
    {
        await using var collector = await Collector.StartAsync();
        long age;
        await using (var site = await StartAsync(collector))
        {
            site.Services.GetRequiredService<CampaignProvider>().MarkStale();
            age = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime).DayNumber - SaltmarshSite.CampaignOf(site).Edition.DayNumber;
            site.Services.GetRequiredService<SiteStore>().SetUnavailable(StoreError.Other);
        }

        var points = collector.Points();
        Assert.Equal(age, points["campaign_site.content.age{}"]);
        Assert.Equal(Enum.GetNames<StoreState>().Length + Enum.GetNames<ContentState>().Length + 1, points.Count);
        Assert.Equal((1, 0), (points["campaign_site.store.state{state=unavailable}"], points["campaign_site.store.state{state=available}"]));
        Assert.Equal((1, 0), (points["campaign_site.content.state{state=stale}"], points["campaign_site.content.state{state=good}"]));
    }

    [Fact]
    public async Task N12_a_site_that_stops_within_an_hour_tells_nothing_of_it()
    {
        await using var collector = await Collector.StartAsync();
        await using (var site = await StartAsync(collector))
        {
            await GetAsync(site, "/timeline", 40);
            _clock.Advance(TimeSpan.FromMinutes(50));
        }

        Assert.NotEmpty(collector.Bodies);
        Assert.All(collector.Bodies.SelectMany(OtlpReader.Points), point => Assert.Matches("^campaign_site[.](store|content)[.]", point.Series));
    }

    [Fact]
    public async Task N1_nothing_of_a_visit_reaches_the_collector_and_every_text_there_is_one_of_ours()
    {
        await using var collector = await Collector.StartAsync();
        List<Canary> canaries;
        await using (var site = await StartAsync(collector, Saltmarsh.Folder))
        {
            var visits = new CanaryVisits(site.Address);
            await visits.SendAllAsync();
            canaries = [.. visits.Canaries, visits.Suggestion];
            Assert.InRange(visits.Sent, 60, int.MaxValue);
            await EndHourAsync(site);
        }

        var sent = collector.Bodies.Concat(collector.Heads.Select(Encoding.UTF8.GetBytes)).ToList();
        Assert.Equal([], canaries.Where(canary => canary.Forms().Any(form => sent.Any(one => one.AsSpan().IndexOf(form) >= 0))).Select(canary => canary.Name));

        // Not one series beside these: no duration, no histogram, nothing of the platform's own meters, nothing of this machine.
        var last = collector.Bodies.Last();
        Assert.All(OtlpReader.Kinds(last), kind => Assert.Equal(5, kind));
        Assert.Equal(Expected().Order(StringComparer.Ordinal), OtlpReader.Points(last).Select(point => point.Series.Replace(">=10", "<10", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(OtlpReader.Points(last).Where(point => point.Series.Contains("requests", StringComparison.Ordinal)), point => Assert.Equal(0, point.Value % 10));
        Assert.Equal(["service.name", "service.version"], OtlpReader.Resource(last).Select(attribute => attribute.Split('=')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_counts_and_nothing_is_sent()
    {
        await using var site = await SaltmarshSite.StartAsync(_clock);
        (await site.Client.GetAsync("/timeline")).Dispose();

        Assert.Null(site.Services.GetService<PageCounts>());
        Assert.DoesNotContain(site.Services.GetServices<IHostedService>(), service => service is HourService or MetricsExporter);
        Assert.DoesNotContain(site.Services.GetRequiredService<EndpointDataSource>().Endpoints, endpoint => endpoint.Metadata.GetMetadata<PageCounter>() is not null);
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("counted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_counted_is_never_declared_quiet_or_personal_and_has_its_counter_in_every_language()
    {
        await using var collector = await Collector.StartAsync();
        await using var site = await StartAsync(collector, Saltmarsh.Folder);

        var counted = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<PageCounter>() is not null).ToList();

        Assert.All(counted, endpoint => Assert.True(endpoint.Metadata.GetMetadata<CachePolicyAttribute>()?.Policy is null or CachePolicy.Page or CachePolicy.Helpers, endpoint.DisplayName));
        Assert.DoesNotContain(counted, endpoint => endpoint.RoutePattern.RawText!.Split('/').Any(word => word is "marks" or "suggest" or "search" or "copy" or "mark" or "status" || word.StartsWith("{quiet", StringComparison.Ordinal)));
        Assert.All(counted.GroupBy(endpoint => endpoint.Metadata.GetMetadata<PageCounter>()), routes => Assert.Equal(2, routes.Count()));
        Assert.Equal(PageRegistry.All.Count(page => page.IsCounted) * 2, counted.Count);
    }

    [Fact]
    public async Task A_collector_that_is_not_there_changes_no_answer_and_holds_up_no_stop()
    {
        await using var site = await SaltmarshSite.StartAsync(_clock, null, "--Metrics:Endpoint=http://127.0.0.1:1/v1/metrics");
        using var answer = await site.Client.GetAsync("/timeline");
        await EndHourAsync(site);

        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public void Everything_that_is_exported_is_in_the_inventory()
    {
        var names = Repository.Table("docs/security.md", "## What is counted").Select(row => row[0]).Order(StringComparer.Ordinal);

        Assert.Equal(names, Expected().Select(series => series.Split('{')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Expected() =>
    [
        "campaign_site.hour{}",
        "campaign_site.content.age{}",
        .. PageRegistry.All.Where(page => page.IsCounted).Select(page => string.Create(CultureInfo.InvariantCulture, $"campaign_site.requests{{http.route={page.Address},range=<10}}")),
        "campaign_site.page_cache.requests{range=<10,result=hit}",
        "campaign_site.page_cache.requests{range=<10,result=miss}",
        .. Enum.GetNames<StoreState>().Select(state => $"campaign_site.store.state{{state={state.ToLowerInvariant()}}}"),
        .. Enum.GetNames<ContentState>().Select(state => $"campaign_site.content.state{{state={state.ToLowerInvariant()}}}"),
    ];

    private async Task<RunningSite> StartAsync(Collector collector, string? content = null)
    {
        var site = await RunningSite.StartAsync(
            new TemporaryFolder(),
            [
                $"--Site:Content={content ?? Repository.PathOf("content")}", "--Limits:Enabled=false", $"--Site:OnionAddress=http://{CountingSite.Onion}",
                $"--Metrics:Endpoint={collector.Endpoint}",
            ],
            services => services.AddSingleton<TimeProvider>(_clock));
        await SaltmarshSite.UntilStoreIsAsync(site, StoreState.Available);
        return site;
    }

    private async Task EndHourAsync(RunningSite site)
    {
        var counts = site.Services.GetRequiredService<PageCounts>();
        _clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(_clock.GetUtcNow().Ticks % TimeSpan.TicksPerHour));
        await Wait.UntilAsync(() => counts.LastHour is not null);
    }

    private static async Task GetAsync(RunningSite site, string path, int times, string? cookie = null, string? host = null, HttpMethod? method = null)
    {
        for (var i = 0; i < times; i++)
        {
            using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path) { Headers = { Host = host } };
            if (cookie is not null)
            {
                request.Headers.Add("Cookie", cookie);
            }

            using var answer = await site.Client.SendAsync(request);
        }
    }
}
