using System.Net;
using AngleSharp.Html.Parser;
using CampaignSite.Content.Countries;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

[Trait("Category", "Slow")]
public sealed class CountryChooserTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private readonly RunningSite _site = fixture.Site;

    [Fact]
    public async Task Every_country_there_is_leads_to_its_page_in_the_same_language()
    {
        foreach (var (prefix, country) in new[] { "", "/ar" }.SelectMany(prefix => CountryCode.All.Select(country => (prefix, country))))
        {
            using var answer = await _site.Client.GetAsync($"{prefix}/countries?country={country}");

            Assert.Equal((HttpStatusCode.Found, $"{prefix}/countries/{country}"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory]
    [InlineData("/countries")]
    [InlineData("/embassies")]
    [InlineData("/letters/to-the-embassy")]
    [InlineData("/actions/call-the-embassy")]
    [InlineData("/plan")]
    public async Task Every_chooser_offers_the_same_countries_and_the_way_for_those_who_find_none(string path)
    {
        var page = new HtmlParser().ParseDocument(await _site.Client.GetStringAsync(path));

        Assert.Equal(CountryCode.All.Select(code => code.Value), page.QuerySelectorAll("#country option").Select(option => option.GetAttribute("value")!).Where(value => value.Length > 0).Order(StringComparer.Ordinal));
        Assert.Single(page.QuerySelectorAll("form.chooser a[href='/countries/elsewhere']"));
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("https:evil")]
    [InlineData("/\\evil.example")]
    [InlineData("gb/../../evil")]
    [InlineData("gb%0d%0aLocation:%20https://evil.example")]
    [InlineData("%00")]
    [InlineData("gb&country=gb")]
    [InlineData("%3Cscript%3E")]
    public async Task Any_other_word_is_400_with_a_sentence_tied_to_the_field_and_is_not_repeated(string word)
    {
        using var answer = await _site.Client.GetAsync($"/countries?country={word}");
        var text = await answer.Content.ReadAsStringAsync();
        var page = new HtmlParser().ParseDocument(text);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
        Assert.Equal("That choice is not on our list, so nothing was chosen. Choose again.", page.QuerySelector("[role=alert]#problem")!.TextContent);
        Assert.NotNull(page.QuerySelector("select#country[aria-invalid=true][aria-describedby=problem]"));
        Assert.Null(page.QuerySelector("option[selected]"));
        Assert.DoesNotContain("evil", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/countries?country=GB", "/countries?country=gb")]
    [InlineData("/letters/to-the-embassy?country=GB", "/letters/to-the-embassy?country=gb")]
    [InlineData("/actions/call-the-embassy?country=%20Gb", "/actions/call-the-embassy?country=gb")]
    [InlineData("/actions/call-the-embassy?country=EG", "/actions/call-the-embassy?country=eg")]
    [InlineData("/plan?minutes=5&country=GB", "/plan?minutes=5&country=gb")]
    public async Task A_code_may_be_typed_in_capitals_wherever_a_country_is_chosen(string typed, string chosen)
    {
        using var first = await _site.Client.GetAsync(typed);
        using var second = await _site.Client.GetAsync(chosen);

        Assert.Equal((second.StatusCode, second.Headers.Location), (first.StatusCode, first.Headers.Location));
        Assert.Equal(await second.Content.ReadAsStringAsync(), await first.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Sent_without_a_choice_it_shows_the_list()
    {
        Assert.Equal(await _site.Client.GetStringAsync("/ar/countries"), await _site.Client.GetStringAsync("/ar/countries?country="));
    }
}
