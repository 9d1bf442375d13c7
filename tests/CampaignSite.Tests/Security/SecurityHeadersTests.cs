using System.Net;
using CampaignSite.Marks;
using CampaignSite.Security;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Security;

[Trait("Category", "Slow")]
public sealed class SecurityHeadersTests(SecurityHeadersTests.Fixture fixture) : IClassFixture<SecurityHeadersTests.Fixture>
{
    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("HEAD", "/", 200)]
    [InlineData("GET", "/ru", 200)]
    [InlineData("GET", "/css/site.css", 200)]
    [InlineData("GET", "/robots.txt", 200)]
    [InlineData("GET", "/sitemap.xml", 200)]
    [InlineData("GET", "/.well-known/security.txt", 200)]
    [InlineData("GET", "/media/pixel.png", 200)]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("GET", "/health/ready", 200)]
    [InlineData("GET", "/RU/", 308)]
    [InlineData("GET", "/no-such-page", 404)]
    [InlineData("GET", "/media/no-such.png", 404)]
    [InlineData("POST", "/", 405)]
    [InlineData("DELETE", "/", 405)]
    [InlineData("POST", "/no-such-page", 403)]
    public async Task Every_answer_carries_the_whole_table_and_no_cookie(string method, string path, int status)
    {
        using var answer = await _site.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(status, (int)answer.StatusCode);
        foreach (var (name, value) in SecurityHeaders.Table)
        {
            Assert.Equal([value], answer.Headers.GetValues(name));
        }

        Assert.Equal(
            [],
            answer.Headers.Concat(answer.Content.Headers).Select(h => h.Key)
                .Intersect(["Set-Cookie", "Server", "X-Powered-By", "Strict-Transport-Security", "Access-Control-Allow-Origin", "Report-To", "NEL"]));
    }

    [Fact]
    public async Task An_answer_not_modified_carries_the_table()
    {
        using var first = await _site.Client.GetAsync("/media/pixel.png");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/media/pixel.png");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await _site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(["nosniff"], again.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Transport_security_is_announced_only_where_a_trusted_proxy_spoke_https()
    {
        await using var site = await RunningSite.StartAsync(settings: ["--Site:Proxies=127.0.0.1"]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/no-such-page");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await site.Client.SendAsync(request);

        Assert.Equal(["max-age=63072000; includeSubDomains"], answer.Headers.GetValues("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/", "", "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800, no-transform", "Accept-Encoding, Cookie")]
    [InlineData("/", "__Host-d=x", "private, no-store, no-transform", "Accept-Encoding, Cookie")]
    [InlineData("/robots.txt", "__Host-d=x", "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800, no-transform", "Accept-Encoding")]
    [InlineData("/health/ready", "", "no-store, no-transform", "Accept-Encoding")]
    [InlineData("/no-such-page", "", "private, no-store, no-transform", "")]
    [InlineData("/cached/helpers", "", "no-cache, no-transform", "Accept-Encoding, Cookie")]
    [InlineData("/cached/helpers", "__Host-d=x", "private, no-store, no-transform", "Accept-Encoding, Cookie")]
    [InlineData("/cached/quiet", "__Host-d=x", "no-store, no-transform", "Accept-Encoding")]
    [InlineData("/cached/personal", "", "private, no-store, no-transform", "Accept-Encoding")]
    public async Task Each_cache_class_says_who_may_keep_the_answer(string path, string cookie, string cacheControl, string vary)
    {
        var answer = await _site.RawAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\n{(cookie.Length > 0 ? $"Cookie: {cookie}\r\n" : "")}Connection: close\r\n\r\n");

        Assert.Equal(cacheControl, Header(answer, "Cache-Control"));
        Assert.Equal(vary, Header(answer, "Vary"));
    }

    [Fact]
    public async Task An_asset_with_its_hash_in_its_name_is_kept_for_a_year_by_marked_visitors_too()
    {
        // A build that was not published would ask for its assets each time, so that an edit shows.
        await using var site = await RunningSite.StartAsync(settings: ["--ReloadStaticAssetsAtRuntime=false"]);
        var page = await site.Client.GetStringAsync("/");
        var path = page.Split("href=\"").Select(p => p.Split('"')[0]).First(p => p.EndsWith(".css", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", "__Host-d=x");

        using var answer = await site.Client.SendAsync(request);

        Assert.Equal(["public, max-age=31536000, immutable, no-transform"], answer.Headers.NonValidated["Cache-Control"]);
        Assert.Equal("text/css; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_travel_compressed(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept-Encoding", encoding);

        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding", "Cookie"], answer.Headers.Vary);
    }

    [Fact]
    public void The_cookie_that_makes_an_answer_private_is_the_one_that_is_set() =>
        Assert.Equal((VisitorCookie.Name, VisitorCookie.LocalName), (CacheHeaders.VisitorCookie, CacheHeaders.LocalVisitorCookie));

    private static string Header(string answer, string name) =>
        answer.Split("\r\n").FirstOrDefault(l => l.StartsWith($"{name}: ", StringComparison.Ordinal))?[(name.Length + 2)..] ?? "";

    // Under another name than the site's own every answer is in no cache.
    public sealed class Fixture : ProbeFixture
    {
        protected override string BaseAddress => "";
    }
}
