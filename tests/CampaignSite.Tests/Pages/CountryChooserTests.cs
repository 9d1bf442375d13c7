using System.Net;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Pages;

public sealed class CountryChooserTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private readonly RunningSite _site = fixture.Site;

    [Fact]
    public async Task Every_country_it_offers_leads_to_its_page_in_the_same_language()
    {
        foreach (var (prefix, country) in new[] { "", "/ar" }.SelectMany(prefix => fixture.Campaign.Countries.Select(country => (prefix, country))))
        {
            using var answer = await _site.Client.GetAsync($"{prefix}/countries?country={country.Code}");

            Assert.Equal((HttpStatusCode.Found, $"{prefix}/countries/{country.Code}"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("zz")]
    [InlineData("GB")]
    [InlineData("")]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("https:evil")]
    [InlineData("/\\evil.example")]
    [InlineData("gb/../../evil")]
    [InlineData("gb%0d%0aLocation:%20https://evil.example")]
    [InlineData("%00")]
    [InlineData("%3Cscript%3E")]
    public async Task Any_other_word_shows_the_list_and_is_not_repeated(string word)
    {
        using var answer = await _site.Client.GetAsync($"/ar/countries?country={word}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
        Assert.Equal(await _site.Client.GetStringAsync("/ar/countries"), await answer.Content.ReadAsStringAsync());
    }
}
