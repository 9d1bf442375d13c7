using System.Net;
using System.Net.Http.Headers;
using CampaignSite.Localization;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Caching;

/// <summary>What programs of other hands make of our headers: encodings, tags, HEAD, and what may not be stored.</summary>
[Trait("Category", "Slow")]
[Trait("Category", "Process")]
public sealed class SharedCacheProtocolTests(SharedCaches caches) : IClassFixture<SharedCaches>
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });

    [Theory]
    [MemberData(nameof(SharedCaches.All), MemberType = typeof(SharedCaches))]
    public async Task Each_language_and_encoding_comes_from_the_cache_with_the_text_of_the_site(SharedCacheProgram program, CacheSetup setup)
    {
        var proxy = caches.AddressOf(program, setup);
        foreach (var path in PathsOf("/briefing"))
        {
            using var direct = await GetAsync(caches.Site.Address, path, "identity");
            var expected = await SharedCaches.TextOfAsync(direct);
            foreach (var accepted in AcceptedBy(setup))
            {
                using var first = await GetAsync(proxy, path, accepted);
                using var again = await GetAsync(proxy, path, accepted);

                Assert.Equal(expected, await SharedCaches.TextOfAsync(first));
                Assert.Equal(expected, await SharedCaches.TextOfAsync(again));
                Assert.True(SharedCaches.IsHit(again), $"{path} {accepted}");
                Assert.All(again.Content.Headers.ContentEncoding, encoding => Assert.Contains(encoding, accepted, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(SharedCaches.All), MemberType = typeof(SharedCaches))]
    public async Task A_tag_of_what_came_through_a_cache_leads_to_304_and_HEAD_to_the_same_headers(SharedCacheProgram program, CacheSetup setup)
    {
        var proxy = caches.AddressOf(program, setup);
        foreach (var path in PathsOf("/briefing").Concat(PathsOf("/countries/gb")).Append("/changes.atom").Append("/data/campaign.json"))
        {
            foreach (var accepted in AcceptedBy(setup))
            {
                (await GetAsync(proxy, path, accepted)).Dispose();
                using var stored = await GetAsync(proxy, path, accepted);

                using var unchanged = await SendAsync(HttpMethod.Get, proxy, path, accepted, stored.Headers.ETag);
                using var changed = await SendAsync(HttpMethod.Get, proxy, path, accepted, new EntityTagHeaderValue("\"another\""));
                using var head = await SendAsync(HttpMethod.Head, proxy, path, accepted);

                // nginx stores no `no-cache`, and takes the question off what it asks us all the same: the reader gets everything again.
                var status = program == SharedCacheProgram.Nginx && stored.Headers.CacheControl!.NoCache ? 200 : 304;
                Assert.Equal($"{path} {accepted} {status} {stored.Headers.ETag}", $"{path} {accepted} {(int)unchanged.StatusCode} {unchanged.Headers.ETag}");
                Assert.Equal(status == 304 ? "" : await SharedCaches.TextOfAsync(changed), await SharedCaches.TextOfAsync(unchanged));
                Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
                Assert.Equal((stored.StatusCode, stored.Headers.ETag, stored.Content.Headers.ContentType), (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentType));
                Assert.Equal(string.Join(',', stored.Content.Headers.ContentEncoding), string.Join(',', head.Content.Headers.ContentEncoding));
                Assert.Empty(await head.Content.ReadAsByteArrayAsync());
            }
        }
    }

    [Theory]
    [MemberData(nameof(SharedCaches.All), MemberType = typeof(SharedCaches))]
    public async Task Quiet_pages_and_what_is_one_visitors_own_are_stored_by_no_cache(SharedCacheProgram program, CacheSetup setup)
    {
        var proxy = caches.AddressOf(program, setup);
        foreach (var path in PathsOf("/notes").Concat(PathsOf("/marks")).Append("/no-such-page"))
        {
            for (var i = 0; i < 3; i++)
            {
                using var answer = await GetAsync(proxy, path, "gzip");

                Assert.False(SharedCaches.IsHit(answer), path);
                Assert.True(answer.Headers.CacheControl!.NoStore, path);
                Assert.NotEmpty(await SharedCaches.TextOfAsync(answer));
            }
        }
    }

    // One that does not read Vary mixes encodings too: it was set up for browsers that all send the same.
    private static string[] AcceptedBy(CacheSetup setup) => setup == CacheSetup.IgnoringVary ? ["gzip"] : ["br", "gzip, deflate, br", "gzip", "identity"];

    private static Task<HttpResponseMessage> GetAsync(Uri proxy, string path, string accepted) => SendAsync(HttpMethod.Get, proxy, path, accepted);

    private static async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri proxy, string path, string accepted, EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(proxy, path)) { Headers = { { "Accept-Encoding", accepted } } };
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return await Client.SendAsync(request);
    }

    private IEnumerable<string> PathsOf(string page) => caches.Campaign.Languages.Select(language => RequestLanguage.PathIn(caches.Campaign, language, page));
}
