using System.Collections.Concurrent;
using CampaignSite.Localization;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Marks;

/// <summary>Two people with marks and one without, behind one shared cache: no one is shown what is another's.</summary>
[Trait("Category", "Slow")]
public sealed class SharedCacheTests
{
    private const int Requests = 1_200;
    private const int Seed = 16;

    [Trait("Category", "Process")]
    [Fact(Skip = "nginx is not on this machine", SkipUnless = nameof(TestMachine.HasNginx), SkipType = typeof(TestMachine))]
    public async Task N11_through_a_shared_cache_everybody_gets_the_page_that_is_theirs()
    {
        await using var site = await SaltmarshSite.StartAsync();
        await using var proxy = await CachingProxy.StartAsync(site.Address);
        var direct = new Person(site.Address, null);
        var (nobody, one, another) = (new Person(proxy.Good, null), await MarkedAsync(proxy.Good, "read-the-briefing"), await MarkedAsync(proxy.Good, "write-to-the-council"));
        var expected = await ExpectedAsync(site, direct, nobody, one, another);

        var (faults, hits) = await AskAsync(proxy.Good, expected);

        Assert.Equal([], faults);
        Assert.InRange(hits, 50, Requests);
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "nginx is not on this machine", SkipUnless = nameof(TestMachine.HasNginx), SkipType = typeof(TestMachine))]
    public async Task N11_through_a_cache_that_does_not_read_Vary_marks_are_missing_and_never_somebody_elses()
    {
        await using var site = await SaltmarshSite.StartAsync();
        await using var proxy = await CachingProxy.StartAsync(site.Address);
        var direct = new Person(site.Address, null);
        var (nobody, one, another) = (new Person(proxy.Careless, null), await MarkedAsync(proxy.Careless, "read-the-briefing"), await MarkedAsync(proxy.Careless, "write-to-the-council"));
        var expected = await ExpectedAsync(site, direct, nobody, one, another);

        var (faults, hits) = await AskAsync(proxy.Careless, expected, orUnmarked: nobody);

        Assert.Equal([], faults);
        Assert.InRange(hits, 50, Requests);
    }

    // What each of them gets of each page without a cache between.
    private static async Task<Dictionary<(string Path, Person Who), string>> ExpectedAsync(RunningSite site, Person direct, params Person[] people)
    {
        var campaign = SaltmarshSite.CampaignOf(site);
        var expected = new Dictionary<(string, Person), string>();
        foreach (var path in campaign.Languages.SelectMany(language => PageAddresses.All(campaign).Select(address => RequestLanguage.PathIn(campaign, language, address))))
        {
            foreach (var who in people)
            {
                expected[(path, who)] = (await (direct with { Cookie = who.Cookie }).GetAsync(path)).Text;
            }
        }

        // Else nothing is proved: a mark does show.
        Assert.Equal(people.Length, people.Select(who => expected[("/actions", who)]).Distinct().Count());
        return expected;
    }

    private static async Task<(IReadOnlyList<string> Faults, int Hits)> AskAsync(Uri proxy, Dictionary<(string Path, Person Who), string> expected, Person? orUnmarked = null)
    {
        var random = new Random(Seed);
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
        private static readonly HttpClient Client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

        public async Task<(string Text, bool Hit)> GetAsync(string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
            if (Cookie is not null)
            {
                request.Headers.Add("Cookie", Cookie);
            }

            using var answer = await Client.SendAsync(request);
            return (await answer.Content.ReadAsStringAsync(), answer.Headers.TryGetValues("X-Cache", out var cache) && cache.Single() == "HIT");
        }
    }
}
