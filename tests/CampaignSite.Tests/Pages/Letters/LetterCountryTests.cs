using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages.Letters;

/// <summary>The country of a letter: chosen, wrong, kept, at risk.</summary>
[Trait("Category", "Slow")]
public sealed class LetterCountryTests(SaltmarshSite saltmarsh) : IClassFixture<SaltmarshSite>
{
    [Theory]
    [InlineData("country=zz")]
    [InlineData("country=//evil.example")]
    [InlineData("country=%3Cscript%3E")]
    [InlineData("country=%00")]
    [InlineData("country=-1")]
    [InlineData("country=gb&country=de")]
    [InlineData("country=gb&country=gb")]
    [InlineData("country=gb&office=0")]
    [InlineData("country=gb&office=2")]
    [InlineData("country=gb&office=-1")]
    [InlineData("country=gb&office=4294967297")]
    [InlineData("country=gb&office=one")]
    [InlineData("country=gb&office=1&office=1")]
    [InlineData("country=nz&office=1")]
    [InlineData("office=1")]
    public async Task B53_a_choice_that_is_none_answers_400_with_a_sentence_and_echoes_nothing(string query)
    {
        using var answer = await saltmarsh.Site.Client.GetAsync($"/letters/to-the-embassy?{query}");

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("That choice is not on our list, so nothing was chosen. Choose again.", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.NotNull(page.QuerySelector("select#country"));
        Assert.DoesNotContain("evil", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Scripts, script => script.Source is null);
    }

    [Theory]
    [InlineData("country=zz", true)]
    [InlineData("country=gb&country=de", true)]
    [InlineData("country=gb&office=2", false)]
    public async Task The_sentence_is_tied_to_the_field_where_the_country_is_what_is_wrong(string query, bool isWrong)
    {
        using var answer = await saltmarsh.Site.Client.GetAsync($"/letters/to-the-embassy?{query}");

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector("[role=alert]#problem"));
        Assert.Equal(isWrong, page.QuerySelector("select#country[aria-invalid=true][aria-describedby=problem]") is not null);
    }

    [Fact]
    public async Task The_form_sent_without_a_choice_shows_the_page_as_before()
    {
        var page = await ReadAsync("/letters/to-the-embassy?country=");

        Assert.Null(page.QuerySelector("[role=alert]"));
        Assert.Empty(page.QuerySelectorAll(".office"));
    }

    [Fact]
    public async Task The_ways_on_and_the_languages_keep_the_country()
    {
        var page = await ReadAsync("/letters/to-the-council?country=gb");

        Assert.All(page.QuerySelectorAll("a[href$='#mark']").Select(CrawledPage.Href), way => Assert.EndsWith("?country=gb#mark", way, StringComparison.Ordinal));
        Assert.NotEmpty(page.QuerySelectorAll("#send ~ p a[href$='#mark']"));
        Assert.NotEmpty(page.QuerySelectorAll(".languages a"));
        Assert.All(page.QuerySelectorAll(".languages a").Select(CrawledPage.Href), way => Assert.EndsWith("/letters/to-the-council?country=gb", way, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_country_at_risk_stays_chosen_when_the_language_changes()
    {
        var page = await ReadAsync("/letters/to-the-embassy?country=eg");

        Assert.NotEmpty(page.QuerySelectorAll(".languages a"));
        Assert.All(page.QuerySelectorAll(".languages a").Select(CrawledPage.Href), way => Assert.EndsWith("?country=eg", way, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_country_we_hold_nothing_of_is_named_and_the_letter_stays()
    {
        var page = await ReadAsync("/letters/to-the-embassy?country=nz");

        Assert.Contains("New Zealand", page.QuerySelector("section[aria-labelledby=to]")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(CrawledPage.Letter(page));
    }

    [Theory]
    [InlineData("/letters/to-the-embassy?country=eg")]
    [InlineData("/ar/letters/to-the-embassy?country=jo")]
    [InlineData("/letters/to-the-council?country=jo&office=1")]
    [InlineData("/letters/to-the-council?country=nl")]
    public async Task At_risk_and_in_the_country_addressed_nothing_is_offered_to_send(string address)
    {
        using var answer = await saltmarsh.Site.Client.GetAsync(address);

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector("section.risks"));
        Assert.Empty(page.QuerySelectorAll(".letter, .office, .send, .call, .own, [data-copy], script[src*=letter], a[href^='mailto:'], a[href^='tel:']"));
        Assert.Empty(page.QuerySelectorAll(".points, .sources, form"));
        Assert.True(page.QuerySelector("h1 + section.risks") is not null);
        Assert.Empty(page.QuerySelectorAll("article > .prose, a[href='#send'], a[href*='/letters']:not(.languages a)"));
        Assert.NotEmpty(page.QuerySelectorAll("article .card h3 a"));
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> ReadAsync(string address) =>
        new HtmlParser().ParseDocument(await saltmarsh.Site.Client.GetStringAsync(address));
}
