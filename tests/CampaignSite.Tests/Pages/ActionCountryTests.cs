using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>An action opened from a plan or a country's page knows the country.</summary>
[Trait("Category", "Slow")]
public sealed class ActionCountryTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("/actions/call-the-embassy?country=gb", "Embassy of the Netherlands, London", "/letters/to-the-embassy?country=gb#call")]
    [InlineData("/ar/actions/write-to-the-council?country=gb", "مجلس العموم", "/ar/letters/to-the-council?country=gb")]
    public async Task The_office_of_the_chosen_country_stands_on_the_page_and_the_way_on_keeps_the_country(string path, string office, string way)
    {
        using var answer = await _site.Client.GetAsync(path);
        var page = await PageAsync(answer);

        Assert.Contains(office, page.QuerySelectorAll("#steps ~ h3").Select(CrawledPage.Text));
        Assert.Single(page.QuerySelectorAll(".office"));
        Assert.Contains(way, page.QuerySelectorAll("main a").Select(CrawledPage.Href));
        Assert.True(page.QuerySelector("#country") is null || page.QuerySelector("#country [selected]")!.GetAttribute("value") == "gb");
        Assert.Equal("private, no-store, no-transform", answer.Headers.NonValidated["Cache-Control"].ToString());
        Assert.EndsWith(path.Split('?')[0], page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".languages a").Select(CrawledPage.Href), href => Assert.EndsWith("?country=gb", href, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?country=jo")]
    [InlineData("?country=ir")]
    [InlineData("?country=nl")]
    [InlineData("?country=")]
    [InlineData("?country=fr")]
    [InlineData("?country=is")]
    public async Task Where_writing_openly_is_dangerous_or_nothing_is_held_no_office_stands_there(string query)
    {
        using var answer = await _site.Client.GetAsync("/actions/call-the-embassy" + query);
        var page = await PageAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(page.QuerySelectorAll(".office"));
    }

    [Theory]
    [InlineData("country=zz")]
    [InlineData("country=gb&country=gb")]
    [InlineData("country=%3Cscript%3E")]
    public async Task What_is_no_country_is_400_with_the_action_and_a_sentence(string query)
    {
        using var answer = await _site.Client.GetAsync("/actions/call-the-embassy?" + query);
        var page = await PageAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("That choice is not on our list, so nothing was chosen. Choose again.", page.QuerySelector("[role=alert]#problem")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".office"));
    }

    [Fact]
    public async Task The_cards_of_a_country_carry_it_and_those_of_a_country_at_risk_do_not()
    {
        using var gb = await _site.Client.GetAsync("/countries/gb");
        using var jo = await _site.Client.GetAsync("/countries/jo");
        var cards = (await PageAsync(gb)).QuerySelectorAll(".card h3 a").Select(CrawledPage.Href).ToList();
        var careful = (await PageAsync(jo)).QuerySelectorAll(".card h3 a").Select(CrawledPage.Href).ToList();

        Assert.NotEmpty(cards);
        Assert.All(cards, href => Assert.EndsWith("?country=gb", href, StringComparison.Ordinal));
        Assert.NotEmpty(careful);
        Assert.All(careful, href => Assert.DoesNotContain('?', href));
    }

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
}
