using AngleSharp.Html.Parser;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

public sealed class LetterTests(SaltmarshSite saltmarsh) : IClassFixture<SaltmarshSite>
{
    [Fact]
    public async Task The_whole_letter_stands_on_the_page_and_the_button_copies_exactly_it()
    {
        var page = await ReadAsync("/letters/to-the-embassy");

        var letter = page.QuerySelector("p.letter")!.TextContent;
        Assert.StartsWith("Dear Sir or Madam,\n\n", letter, StringComparison.Ordinal);
        Assert.EndsWith("\n\nYours faithfully,", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("[", letter, StringComparison.Ordinal);
        Assert.Equal(letter, page.QuerySelectorAll("article button.copy")[^1].GetAttribute("data-copy"));
    }

    [Fact]
    public async Task Without_a_country_no_office_is_named_and_with_one_its_own_is()
    {
        var without = await ReadAsync("/letters/to-the-embassy");
        var with = await ReadAsync("/letters/to-the-embassy?country=gb");

        Assert.Empty(without.QuerySelectorAll(".office"));
        Assert.NotEmpty(with.QuerySelectorAll(".office"));
        Assert.Equal("gb", with.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("//evil.example")]
    [InlineData("<script>")]
    public async Task A_country_that_is_none_shows_the_page_as_without_and_echoes_nothing(string country)
    {
        var page = await ReadAsync($"/letters/to-the-embassy?country={Uri.EscapeDataString(country)}");

        Assert.Empty(page.QuerySelectorAll(".office"));
        Assert.DoesNotContain(country, page.DocumentElement.OuterHtml.Replace("<script src", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_leads_to_the_letter_with_itself_chosen_in_the_readers_language()
    {
        var page = await ReadAsync("/ar/countries/gb");

        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/ar/letters/to-the-embassy?country=gb");
    }

    [Fact]
    public async Task An_unknown_letter_is_not_found()
    {
        using var answer = await saltmarsh.Site.Client.GetAsync("/letters/no-such-letter");

        Assert.Equal(404, (int)answer.StatusCode);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(string address) =>
        new HtmlParser().ParseDocument(await saltmarsh.Site.Client.GetStringAsync(address));
}
