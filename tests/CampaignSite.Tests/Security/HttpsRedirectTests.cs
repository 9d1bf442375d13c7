using CampaignSite.Testing;
using CampaignSite.Tests.Security.Support;

namespace CampaignSite.Tests.Security;

/// <summary>Where the site's name is one of https, plain HTTP gets a redirect and nothing else.</summary>
[Trait("Category", "Slow")]
public sealed class HttpsRedirectTests
{
    private const string Cookie = "Cookie: __Host-d=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    [Fact]
    public async Task C7_Beside_an_https_address_of_its_own_the_site_redirects_and_reads_nothing()
    {
        await using var site = await TlsSite.StartAsync("--urls=http://127.0.0.1:0;https://127.0.0.1:0", "--Site:BaseAddress=https://tide.example");

        var answer = await site.RawAsync($"GET /marks?x=%22%3e HTTP/1.1\r\nHost: TIDE.example:80\r\n{Cookie}\r\nConnection: close\r\n\r\n");
        var post = await site.RawAsync($"POST /marks/forget HTTP/1.1\r\nHost: tide.example\r\nSec-Fetch-Site: same-origin\r\n{Cookie}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 308 ", answer, StringComparison.Ordinal);
        Assert.Equal("https://tide.example/marks?x=%22%3e", RawRequest.HeaderOf(answer, "Location"));
        Assert.StartsWith("HTTP/1.1 308 ", post, StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", answer + post, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("no-store, no-transform", RawRequest.HeaderOf(answer, "Cache-Control"));
        Assert.Equal("nosniff", RawRequest.HeaderOf(answer, "X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("tide.example", "http", 308)]
    [InlineData("tide.example", "https", 200)]
    [InlineData("tide.example", "", 200)]
    [InlineData("localhost", "http", 200)]
    public async Task C7_Behind_a_named_proxy_it_redirects_what_came_to_the_proxy_in_the_open(string host, string scheme, int status)
    {
        await using var site = await RunningSite.StartAsync(settings: ["--Site:BaseAddress=https://tide.example", "--Site:Proxies=127.0.0.1"]);

        var answer = await site.RawAsync($"GET /briefing HTTP/1.1\r\nHost: {host}\r\n{(scheme.Length > 0 ? $"X-Forwarded-Proto: {scheme}\r\n" : "")}Connection: close\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Equal(status == 308 ? "https://tide.example/briefing" : "", RawRequest.HeaderOf(answer, "Location"));
    }

    [Fact]
    public async Task Behind_a_proxy_nobody_has_named_nobody_is_sent_round()
    {
        await using var site = await RunningSite.StartAsync(settings: ["--Site:BaseAddress=https://tide.example"]);

        Assert.Equal(200, await site.RawStatusAsync("GET / HTTP/1.1\r\nHost: tide.example\r\nX-Forwarded-Proto: http\r\nConnection: close\r\n\r\n"));
    }
}
