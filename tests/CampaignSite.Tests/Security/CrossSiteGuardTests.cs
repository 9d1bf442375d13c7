using CampaignSite.Testing;
using CampaignSite.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CampaignSite.Tests.Security;

[Trait("Category", "Slow")]
public sealed class CrossSiteGuardTests(ProbeFixture fixture) : IClassFixture<ProbeFixture>
{
    private const string Form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b";

    [Theory]
    [InlineData("Sec-Fetch-Site: same-origin", 200)]
    [InlineData("Sec-Fetch-Site: none", 200)]
    [InlineData("Sec-Fetch-Site: cross-site", 403)]
    [InlineData("Sec-Fetch-Site: same-site", 403)]
    [InlineData("Sec-Fetch-Site: weird", 403)]
    [InlineData("Sec-Fetch-Site: ", 403)]
    [InlineData("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site", 403)]
    [InlineData("Sec-Fetch-Site: cross-site\r\nOrigin: https://tide.example", 403)]
    [InlineData("Origin: https://tide.example", 200)]
    [InlineData("Origin: HTTPS://Tide.Example", 200)]
    [InlineData("Origin: http://tide.example", 403)]
    [InlineData("Origin: https://tide.example:8443", 403)]
    [InlineData("Origin: https://evil.example", 403)]
    [InlineData("Origin: https://tide.example.evil.example", 403)]
    [InlineData("Origin: https://us.tide.example", 403)]
    [InlineData("Origin: null", 403)]
    [InlineData("Origin: http://127.0.0.1:{port}", 200)]
    [InlineData("Origin: http://localhost:{port}", 200)]
    [InlineData("Origin: http://[::1]:{port}", 200)]
    [InlineData("Origin: http://localhost:1", 403)]
    [InlineData("Referer: https://tide.example/suggest", 200)]
    [InlineData("Referer: https://tide.example", 200)]
    [InlineData("Referer: https://TIDE.example:443/ru/suggest?page=/briefing", 200)]
    [InlineData("Referer: http://127.0.0.1:{port}/", 200)]
    [InlineData("Referer: http://tide.example/", 403)]
    [InlineData("Referer: https://tide.example:8443/", 403)]
    [InlineData("Referer: https://evil.example/https://tide.example/", 403)]
    [InlineData("Referer: https://tide.example.evil.example/", 403)]
    [InlineData("Referer: https://tide.example@evil.example/", 403)]
    [InlineData("Referer: https://evil@tide.example/", 403)]
    [InlineData("Referer: //tide.example/", 403)]
    [InlineData("Referer: /suggest", 403)]
    [InlineData("Referer: tide.example", 403)]
    [InlineData("Referer: ", 403)]
    [InlineData("Referer: about:blank", 403)]
    [InlineData("Referer: https://evil.example/\r\nReferer: https://tide.example/", 403)]
    [InlineData("Referer: https://tide.example/\r\nReferer: https://evil.example/", 403)]
    [InlineData("Sec-Fetch-Site: cross-site\r\nReferer: https://tide.example/", 403)]
    [InlineData("Sec-Fetch-Site: \r\nReferer: https://tide.example/", 403)]
    [InlineData("Origin: null\r\nReferer: https://tide.example/", 403)]
    [InlineData("Origin: \r\nReferer: https://tide.example/", 403)]
    [InlineData("Origin: https://evil.example\r\nReferer: https://tide.example/", 403)]
    [InlineData("X-Nothing: x", 403)]
    [InlineData("Cookie: __Host-d=x", 403)]
    public async Task B35_B36_B37_Only_a_post_from_our_own_pages_reaches_its_handler(string headers, int status)
    {
        var site = fixture.Site;

        var answer = await site.RawAsync(
            $"POST /write HTTP/1.1\r\nHost: localhost\r\n{headers.Replace("{port}", $"{site.Address.Port}", StringComparison.Ordinal)}\r\n{Form}");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(status == 200, answer.Contains("written", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "Your browser does not say which page this was sent from")]
    [InlineData("Origin: null\r\n", "This was sent from another site.")]
    [InlineData("Referer: https://evil.example/\r\n", "This was sent from another site.")]
    public async Task Who_is_refused_for_a_browser_that_says_nothing_is_told_what_to_do_about_that(string headers, string words)
    {
        var answer = await fixture.Site.RawAsync($"POST /write HTTP/1.1\r\nHost: localhost\r\n{headers}{Form}");

        Assert.StartsWith("HTTP/1.1 403 ", answer, StringComparison.Ordinal);
        Assert.Contains(words, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_beyond_ascii_is_ours_in_the_form_browsers_send()
    {
        await using var site = await RunningSite.StartAsync(
            settings: ["--Site:BaseAddress=https://пример.example"], map: app => app.MapPost("/write", () => Results.Text("written")));

        var answer = await site.RawAsync($"POST /write HTTP/1.1\r\nHost: xn--e1afmkfd.example\r\nOrigin: https://xn--e1afmkfd.example\r\n{Form}");
        var old = await site.RawAsync($"POST /write HTTP/1.1\r\nHost: xn--e1afmkfd.example\r\nReferer: https://xn--e1afmkfd.example/ru\r\n{Form}");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", old, StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://xn--e1afmkfd.example/sitemap.xml", await site.Client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
    }
}
