using CampaignSite.Security;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.Options;

namespace CampaignSite.Tests.Security;

/// <summary>The onion address: announced over https only, never on itself, always for the same path; and there is nothing to send there.</summary>
[Trait("Category", "Slow")]
public sealed class OnionServiceTests(OnionServiceTests.Fixture fixture) : IClassFixture<OnionServiceTests.Fixture>
{
    private const string Onion = "duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion";

    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/ar/briefing", "/ar/briefing")]
    [InlineData("/search?q=canary", "/search")]
    [InlineData("/countries/gb", "/countries/gb")]
    public async Task Over_https_a_page_names_its_own_path_under_the_onion_address(string path, string same)
    {
        using var answer = await GetAsync(path, "tide.example", "https");

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal([$"http://{Onion}{same}"], answer.Headers.GetValues(OnionService.Header));
    }

    [Theory]
    [InlineData("/css/site.css", "tide.example", "https")]
    [InlineData("/robots.txt", "tide.example", "https")]
    [InlineData("/no-such-page", "tide.example", "https")]
    [InlineData("/BRIEFING", "tide.example", "https")]
    [InlineData("/", "localhost", "")]
    [InlineData("/", Onion, "")]
    [InlineData("/", Onion, "https")]
    [InlineData("/", Onion, "http")]
    public async Task What_is_no_page_or_not_over_https_or_already_there_names_none(string path, string host, string scheme)
    {
        using var answer = await GetAsync(path, host, scheme);

        Assert.False(answer.Headers.Contains(OnionService.Header));
    }

    [Theory]
    [InlineData("")]
    [InlineData("http")]
    [InlineData("https")]
    public async Task Under_the_onion_address_https_is_not_demanded(string scheme)
    {
        using var answer = await GetAsync("/ar/briefing", Onion, scheme);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Another_onion_address_is_none_of_ours()
    {
        using var answer = await GetAsync("/", "x" + Onion[1..], "");

        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("/actions/read-the-briefing", "")]
    [InlineData("/suggest", "https")]
    public async Task Under_the_onion_address_a_page_says_that_it_is_for_reading_and_shows_no_form_to_send(string path, string scheme)
    {
        using var answer = await GetAsync(path, Onion, scheme);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<p>You are on the onion address of this site.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("method=\"post\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/actions/read-the-briefing/mark")]
    [InlineData("/marks/forget")]
    [InlineData("/suggest")]
    public async Task Under_the_onion_address_nothing_is_taken(string path)
    {
        using var request = RunningSite.Post(path, ("outcome", "done"), ("text", "A correction"));
        request.Headers.Host = Onion;

        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal(405, (int)answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Without_the_setting_nobody_is_told_of_one()
    {
        await using var site = await RunningSite.StartAsync(settings: ["--Site:BaseAddress=https://tide.example", "--Site:Proxies=127.0.0.1"]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "tide.example";
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await site.Client.SendAsync(request);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.False(answer.Headers.Contains(OnionService.Header));
    }

    [Theory]
    [InlineData(Onion)]
    [InlineData("http://tide.example")]
    [InlineData("http://x.onion")]
    [InlineData("ftp://" + Onion)]
    [InlineData("http://" + Onion + "/path")]
    [InlineData("http://" + Onion + "?q")]
    [InlineData("http://user@" + Onion)]
    [InlineData("http://" + Onion + ".evil.example")]
    [InlineData("http://duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzcza0.onion")]
    public async Task B90_An_onion_address_that_is_none_stops_the_start(string address)
    {
        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningSite.StartAsync(settings: [$"--Site:OnionAddress={address}"]));

        Assert.StartsWith($"Site:OnionAddress is “{address}”; write http", Assert.Single(thrown.Failures), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string host, string scheme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        if (scheme.Length > 0)
        {
            request.Headers.Add("X-Forwarded-Proto", scheme);
        }

        return await _site.Client.SendAsync(request);
    }

    public sealed class Fixture : SiteFixture
    {
        protected override Task<RunningSite> StartAsync() => SaltmarshSite.StartAsync(
            settings: ["--Site:BaseAddress=https://tide.example", "--Site:Proxies=127.0.0.1", $"--Site:OnionAddress=http://{Onion}"]);
    }
}
