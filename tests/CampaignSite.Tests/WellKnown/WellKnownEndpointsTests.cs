using System.Xml.Linq;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.WellKnown;

[Trait("Category", "Slow")]
public sealed class WellKnownEndpointsTests(ProbeFixture fixture) : IClassFixture<ProbeFixture>
{
    private readonly RunningSite _site = fixture.Site;

    [Fact]
    public async Task Robots_may_read_everything_but_answers_without_end_and_are_shown_the_map()
    {
        var text = await _site.Client.GetStringAsync("/robots.txt");

        Assert.Equal(
            """
            User-agent: *
            Allow: /
            Disallow: /search?
            Disallow: /suggest?
            Disallow: /plan?
            Disallow: /ru/search?
            Disallow: /ru/suggest?
            Disallow: /ru/plan?
            Disallow: /ar/search?
            Disallow: /ar/suggest?
            Disallow: /ar/plan?
            Sitemap: https://tide.example/sitemap.xml

            """,
            text);
    }

    [Fact]
    public async Task The_map_names_each_page_in_each_language_with_its_alternates_and_no_quiet_page()
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        XNamespace xhtml = "http://www.w3.org/1999/xhtml";

        var urls = XDocument.Parse(await _site.Client.GetStringAsync("/sitemap.xml")).Root!.Elements(map + "url").ToList();

        var addresses = urls.Select(u => u.Element(map + "loc")!.Value).ToList();
        Assert.Equal(addresses.Distinct(), addresses);
        Assert.Equal(
            ["https://tide.example/briefing", "https://tide.example/ru/briefing", "https://tide.example/ar/briefing"],
            addresses.Where(a => a.EndsWith("/briefing", StringComparison.Ordinal)));
        Assert.Equal(["https://tide.example/", "https://tide.example/ru", "https://tide.example/ar"], addresses.Intersect(
            ["https://tide.example/", "https://tide.example/ru", "https://tide.example/ar", "https://tide.example/ru/"]));
        Assert.Equal([], addresses.Where(a => a.Contains("/notes", StringComparison.Ordinal) || a.EndsWith("/marks", StringComparison.Ordinal) || a.EndsWith("/search", StringComparison.Ordinal)));
        Assert.Equal(["en", "ru", "ar", "x-default"], urls[0].Elements(xhtml + "link").Select(l => l.Attribute("hreflang")!.Value));
    }

    [Fact]
    public async Task Whoever_finds_a_hole_is_told_where_to_say_so()
    {
        var text = await _site.Client.GetStringAsync("/.well-known/security.txt");

        Assert.Equal(
            "Contact: https://tide.example/suggest\nExpires: 2027-11-22T00:00:00Z\nPreferred-Languages: en, ru, ar\n"
            + "Canonical: https://tide.example/.well-known/security.txt\n",
            text);
    }

    [Theory]
    [InlineData("/favicon.ico", "image/x-icon", 22)]
    [InlineData("/apple-touch-icon.png", "image/png", 0)]
    public async Task An_icon_that_no_page_names_is_there_and_costs_less_than_a_page_that_says_it_is_not(string address, string type, int start)
    {
        using var answer = await _site.Client.GetAsync(address);
        var icon = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], icon[start..(start + 4)]);
        Assert.InRange(icon.Length, 1, 500);
        Assert.DoesNotContain(address, await _site.Client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain(address, await _site.Client.GetStringAsync("/notes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_comes_with_its_type_and_is_asked_for_once()
    {
        // Where no address is set: under another name than its own the site gives no tags.
        await using var site = await RunningSite.StartAsync();
        using var answer = await site.Client.GetAsync("/media/pixel.png");

        Assert.Equal("image/png", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(await File.ReadAllBytesAsync(site.Folder.At("content/media/pixel.png")), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(site.Services.GetRequiredService<CampaignProvider>().Current.Picture("pixel.png")!.Sha256[..16], answer.Headers.ETag!.Tag.Trim('"'));
    }
}
