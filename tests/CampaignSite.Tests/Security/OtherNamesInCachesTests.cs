using CampaignSite.Testing;
using CampaignSite.Tests.Caching;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Security;

/// <summary>Some shared caches keep one answer for all hosts and schemes; what is not of the site's own address is in none.</summary>
[Trait("Category", "Slow")]
public sealed class OtherNamesInCachesTests(OtherNamesInCachesTests.Fixture fixture) : IClassFixture<OtherNamesInCachesTests.Fixture>
{
    private const string NoStore = "private, no-store, no-transform";
    private const string Action = "/actions/read-the-briefing";

    private static readonly (string Host, string Scheme)[] Others = [("tide.example", "http"), (CountingSite.Onion, "http"), (CountingSite.Onion, "https"), ("localhost", "http"), ("localhost", "https")];

    [Theory]
    [InlineData("/briefing", "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800, no-transform")]
    [InlineData("/changes.atom", "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800, no-transform")]
    [InlineData("/countries/gb", "no-cache, no-transform")]
    public async Task What_is_asked_under_another_name_or_scheme_is_stored_by_no_cache(string path, string atBaseAddress)
    {
        using var own = await GetAsync(fixture.Site.Address, path, "tide.example", "https");
        Assert.Equal(atBaseAddress, own.Headers.NonValidated["Cache-Control"].ToString());

        foreach (var (host, scheme) in Others.Skip(1))
        {
            using var answer = await GetAsync(fixture.Site.Address, path, host, scheme);

            Assert.Equal((200, NoStore, false), ((int)answer.StatusCode, answer.Headers.NonValidated["Cache-Control"].ToString(), answer.Headers.Contains("ETag")));
        }
    }

    [Fact]
    public async Task A_style_sheet_is_kept_by_the_browser_of_an_onion_reader_alone()
    {
        var start = await fixture.Site.Client.GetStringAsync("/");
        var style = start.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0];

        using var answer = await GetAsync(fixture.Site.Address, style, CountingSite.Onion, "http");

        Assert.Equal("private, max-age=31536000, immutable, no-transform", answer.Headers.NonValidated["Cache-Control"].ToString());
    }

    [Trait("Category", "Process")]
    [Fact]
    public async Task Nginx_with_its_default_key_stores_the_page_of_the_sites_own_address_and_no_other()
    {
        Assert.SkipUnless(TestMachine.Has("nginx"), "nginx is not on this machine");
        await using var cache = await SharedCache.StartAsync(SharedCacheProgram.Nginx, fixture.Site.Address);
        var proxy = cache.AddressOf(CacheSetup.ByVary);
        var isHit = false;
        foreach (var (host, scheme) in Others.Skip(1).Append(("tide.example", "https")).Concat(Others.Skip(1)).Append(("tide.example", "https")))
        {
            using var answer = await GetAsync(proxy, Action, host, scheme);
            using var direct = await GetAsync(fixture.Site.Address, Action, host, scheme);
            isHit |= SharedCaches.IsHit(answer);

            // Once that page is stored, such a cache gives it to everyone: docs/hosting/README.md has the key that tells hosts and schemes apart.
            var isFromBaseAddress = SharedCaches.IsHit(answer) && host != "tide.example";
            using var expected = isFromBaseAddress ? await GetAsync(fixture.Site.Address, Action, "tide.example", "https") : null;
            Assert.Equal(await (expected ?? direct).Content.ReadAsStringAsync(), await answer.Content.ReadAsStringAsync());
        }

        Assert.True(isHit);
    }

    private static async Task<HttpResponseMessage> GetAsync(Uri server, string path, string host, string scheme)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, path)) { Headers = { Host = host } };
        request.Headers.Add("X-Forwarded-Proto", scheme);
        return await client.SendAsync(request);
    }

    public sealed class Fixture : SiteFixture
    {
        protected override Task<RunningSite> StartAsync() => SaltmarshSite.StartAsync(
            settings: ["--Site:BaseAddress=https://tide.example", "--Site:Proxies=127.0.0.1", $"--Site:OnionAddress=http://{CountingSite.Onion}", "--ReloadStaticAssetsAtRuntime=false"]);
    }
}
