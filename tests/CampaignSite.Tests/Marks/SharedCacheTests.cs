using System.Collections.Concurrent;
using System.Net;
using CampaignSite.Localization;
using CampaignSite.Testing;
using CampaignSite.Tests.Faults;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Marks;

/// <summary>Two people with marks and one without, behind one shared cache: no one is shown what is another's.</summary>
[Trait("Category", "Slow")]
[Trait("Category", "Process")]
public sealed class SharedCacheTests(SharedCaches caches, ITestOutputHelper output) : IClassFixture<SharedCaches>
{
    private static readonly int Requests = FaultRun.Size(1_200, 10_000);

    [Theory]
    [MemberData(nameof(SharedCaches.All), MemberType = typeof(SharedCaches))]
    public async Task R16_N11_through_a_shared_cache_everybody_gets_the_page_that_is_theirs(SharedCacheProgram program, CacheSetup setup)
    {
        var proxy = caches.AddressOf(program, setup);
        var (nobody, one, another) = (new Person(proxy, null), await MarkedAsync(proxy, "read-the-briefing"), await MarkedAsync(proxy, "write-to-the-council"));
        var expected = await ExpectedAsync(caches.Site, nobody, one, another);

        // One that does not read Vary shows no marks at all to some who have some.
        var (faults, hits) = await AskAsync(proxy, expected, orUnmarked: setup == CacheSetup.IgnoringVary ? nobody : null);

        FaultRun.Record(output, "R16", $"{program} {setup}: {Requests} requests, {hits} from the cache, {faults.Count} leaks");
        Assert.Equal([], faults);
        Assert.InRange(hits, 50, Requests);
    }

    [Theory]
    [MemberData(nameof(SharedCaches.All), MemberType = typeof(SharedCaches))]
    public async Task N11_after_somebody_with_marks_the_next_visitors_see_none_of_them_in_any_language_and_encoding(SharedCacheProgram program, CacheSetup setup)
    {
        var proxy = caches.AddressOf(program, setup);
        var (one, another) = (await MarkedAsync(proxy, "read-the-briefing"), await MarkedAsync(proxy, "write-to-the-council"));
        foreach (var path in caches.Campaign.Languages.Select(language => RequestLanguage.PathIn(caches.Campaign, language, "/actions/read-the-briefing")))
        {
            foreach (var encoding in new[] { "br", "gzip", "identity" })
            {
                foreach (var (who, isTheirs) in new[] { (one, true), (new Person(proxy, null), false), (another, false), (one, true), (another, false) })
                {
                    var (text, _) = await who.GetAsync(path, encoding);
                    var pressed = text.Contains("aria-pressed=\"true\"", StringComparison.Ordinal);

                    Assert.True(pressed == isTheirs || (!pressed && setup == CacheSetup.IgnoringVary), $"{path} in {encoding} as {who.Cookie ?? "nobody"}: {pressed}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(SharedCaches.All), MemberType = typeof(SharedCaches))]
    public async Task N11_once_forgotten_marks_come_from_no_cache_either(SharedCacheProgram program, CacheSetup setup)
    {
        const string Action = "/actions/read-the-briefing";
        var proxy = caches.AddressOf(program, setup);
        var one = await MarkedAsync(proxy, "read-the-briefing");
        await one.GetAsync(Action);
        await one.GetAsync("/marks");

        using var forgotten = await one.SendAsync(RunningSite.Post("/marks/forget"));

        Assert.Equal(303, (int)forgotten.StatusCode);
        foreach (var who in new[] { one, new Person(proxy, null) })
        {
            Assert.DoesNotContain("aria-pressed=\"true\"", (await who.GetAsync(Action)).Text, StringComparison.Ordinal);
            Assert.Equal((await (who with { Address = caches.Site.Address }).GetAsync("/marks")).Text, (await who.GetAsync("/marks")).Text);
        }
    }

    // What each of them gets of each page without a cache between.
    private static async Task<Dictionary<(string Path, Person Who), string>> ExpectedAsync(RunningSite site, params Person[] people)
    {
        var campaign = SaltmarshSite.CampaignOf(site);
        var expected = new Dictionary<(string, Person), string>();
        foreach (var path in campaign.Languages.SelectMany(language => PageAddresses.All(campaign).Select(address => RequestLanguage.PathIn(campaign, language, address))))
        {
            foreach (var who in people)
            {
                expected[(path, who)] = (await (who with { Address = site.Address }).GetAsync(path)).Text;
            }
        }

        // Else nothing is proved: a mark does show.
        Assert.Equal(people.Length, people.Select(who => expected[("/actions", who)]).Distinct().Count());
        return expected;
    }

    private static async Task<(IReadOnlyList<string> Faults, int Hits)> AskAsync(Uri proxy, Dictionary<(string Path, Person Who), string> expected, Person? orUnmarked = null)
    {
        var random = new Random(FaultRun.Seed);
        var cases = expected.Keys.ToList();
        var asked = Enumerable.Range(0, Requests).Select(_ => cases[random.Next(cases.Count)]).ToList();
        var faults = new ConcurrentBag<string>();
        var hits = 0;
        await Parallel.ForEachAsync(asked, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (one, _) =>
        {
            var (text, hit) = await one.Who.GetAsync(one.Path);
            Interlocked.Add(ref hits, hit ? 1 : 0);
            if (text != expected[one] && (orUnmarked is null || text != expected[(one.Path, orUnmarked)]))
            {
                faults.Add($"{proxy} {one.Path} as {one.Who.Cookie ?? "nobody"}");
            }
        });
        return ([.. faults], hits);
    }

    private static async Task<Person> MarkedAsync(Uri proxy, string action)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = proxy };
        using var given = await client.SendAsync(RunningSite.Post($"/actions/{action}/mark", ("outcome", "done")));
        var cookie = given.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var again = RunningSite.Post(given.Headers.Location!.OriginalString, ("outcome", "done"));
        again.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(again);
        Assert.Equal(303, (int)answer.StatusCode);
        return new(proxy, cookie);
    }

    private sealed record Person(Uri Address, string? Cookie)
    {
        private static readonly HttpClient Client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });

        public async Task<(string Text, bool Hit)> GetAsync(string path, string encoding = "identity")
        {
            using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", encoding } } });
            return (await SharedCaches.TextOfAsync(answer), SharedCaches.IsHit(answer));
        }

        public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
        {
            request.RequestUri = new Uri(Address, request.RequestUri!);
            if (Cookie is not null)
            {
                request.Headers.Add("Cookie", Cookie);
            }

            return await Client.SendAsync(request);
        }
    }
}
