using System.Net;
using CampaignSite.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Localization;

[Trait("Category", "Slow")]
public sealed class LanguageRoutesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("/", "en", "ltr", "Keep the tide gate open")]
    [InlineData("/ru", "ru", "ltr", "Не закрывайте шлюз")]
    [InlineData("/ar", "ar", "rtl", "أبقوا البوابة مفتوحة")]
    public async Task The_first_segment_is_the_language(string path, string lang, string dir, string tagline)
    {
        var page = await _site.Client.GetStringAsync(path);

        Assert.Contains($"<html lang=\"{lang}\" dir=\"{dir}\">", page, StringComparison.Ordinal);
        Assert.Contains(tagline, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/de")]
    [InlineData("/ru/en")]
    [InlineData("/ru/ar")]
    [InlineData("/ru-ru")]
    [InlineData("/r")]
    public async Task The_base_language_has_no_prefix_and_no_other_language_exists(string path)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/ru/", "/ru")]
    [InlineData("/RU", "/ru")]
    [InlineData("//ru", "/ru")]
    [InlineData("/ru//", "/ru")]
    [InlineData("/Briefing/", "/briefing")]
    [InlineData("/RU/Actions//Write/", "/ru/actions/write")]
    [InlineData("//evil.example/", "/evil.example")]
    [InlineData("/search/?q=Tide", "/search?q=Tide")]
    [InlineData("/?next=//evil.example", null)]
    [InlineData("/ru?lang=en", null)]
    [InlineData("/media/Pixel.png", null)]
    [InlineData("/copy/SHA256SUMS", null)]
    public async Task Another_spelling_leads_to_the_one_address(string path, string? target)
    {
        var answer = await _site.RawAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        var location = answer.Split("\r\n").FirstOrDefault(l => l.StartsWith("Location: ", StringComparison.Ordinal));
        Assert.Equal(target, location?["Location: ".Length..]);
        Assert.Equal(target is not null, answer.StartsWith("HTTP/1.1 308 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_browser_would_like_is_never_asked()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptLanguage.ParseAdd("ru, ar;q=0.9");

        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal(await _site.Client.GetStringAsync("/"), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public void Every_page_has_a_twin_for_the_other_languages()
    {
        var templates = _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
            .ToHashSet(StringComparer.Ordinal);

        var own = templates.Where(t => !t.StartsWith("{lang", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(own);
        Assert.Equal(
            own.Select(t => $"{{lang:language}}/{t}".TrimEnd('/')).Order(StringComparer.Ordinal),
            templates.Except(own).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_language_that_an_edit_adds_has_addresses_at_once()
    {
        await using var site = await RunningSite.StartAsync();
        using var before = await site.Client.GetAsync("/fr");

        site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("Tide").Replace("[en, ru, ar]", "[en, ru, ar, fr]", StringComparison.Ordinal));
        HttpStatusCode after;
        var tries = 0;
        do
        {
            await Task.Delay(100);
            using var answer = await site.Client.GetAsync("/fr");
            after = answer.StatusCode;
        }
        while (after != HttpStatusCode.OK && ++tries < 50);

        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after);
    }
}
