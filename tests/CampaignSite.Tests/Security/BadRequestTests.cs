using CampaignSite.Testing;
using CampaignSite.Tests.Security.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Security;

/// <summary>What holds beside the rows of the catalogue: HEAD, the methods that are named, the log.</summary>
[Trait("Category", "Slow")]
public sealed class BadRequestTests(ProbeFixture fixture) : IClassFixture<ProbeFixture>
{
    private const string End = "\r\nConnection: close\r\n\r\n";

    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("/")]
    [InlineData("/ru")]
    [InlineData("/css/site.css")]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap.xml")]
    [InlineData("/media/pixel.png")]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/no-such-page")]
    public async Task Head_answers_as_get_does_without_a_body(string path)
    {
        var get = await _site.RawAsync($"GET {path} HTTP/1.1\r\nHost: localhost{End}");

        var head = await _site.RawAsync($"HEAD {path} HTTP/1.1\r\nHost: localhost{End}");

        Assert.Equal(get.Split("\r\n")[0], head.Split("\r\n")[0]);
        Assert.EndsWith("\r\n\r\n", head, StringComparison.Ordinal);
        Assert.Equal(4, head.Length - head.IndexOf("\r\n\r\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DELETE", "/", "GET, HEAD")]
    [InlineData("POST", "/", "GET, HEAD")]
    [InlineData("PUT", "/no-such-page", "GET, HEAD")]
    public async Task A_method_that_is_not_taken_is_told_which_are(string method, string path, string allow)
    {
        using var answer = await _site.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(405, (int)answer.StatusCode);
        Assert.Equal(allow, string.Join(", ", answer.Content.Headers.Allow));
    }

    [Fact]
    public async Task Nothing_of_the_catalogue_reaches_the_log()
    {
        await using var site = await RunningSite.StartAsync();

        await site.RawAsync($"GET /{new string('a', 9_000)} HTTP/1.1\r\nHost: localhost{End}");
        await site.RawAsync(RawRequest.Post("a=%00", RawRequest.Form + "; charset=utf-7"));
        await site.RawAsync("GET / HTTP/1.1\r\nHost: canary.example\r\n\r\n");

        Assert.Equal([], site.Log.Lines.Where(l => !l.Contains("CampaignSite", StringComparison.Ordinal)));
    }
}
