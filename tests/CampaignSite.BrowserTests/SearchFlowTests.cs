using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

[Collection(BrowserRuns.Name)]
public sealed class SearchFlowTests(Chromium chromium)
{
    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("", "ambasador", true)]
    [InlineData("", "embassy", false)]
    [InlineData("/ru", "посольства", true)]
    [InlineData("/ru", "посольство", false)]
    public async Task A_word_typed_by_keyboard_leads_to_a_page(string prefix, string typed, bool script)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script);
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync(prefix + "/search");
        var title = await visit.Page.TitleAsync();

        await visit.TypeAsync(visit.Page.Locator("#q"), typed);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync(prefix + "/search?q=");

        await Assertions.Expect(visit.Page.Locator("#q")).ToHaveValueAsync(typed);
        Assert.Equal(title, await visit.Page.TitleAsync());
        var first = visit.Page.Locator("main section h3 a").First;
        var target = await first.GetAttributeAsync("href");
        await visit.PressAsync(first);
        await visit.ArriveAsync(string.Empty, target!);
        Assert.NotEqual(words.Search, await visit.Page.Locator("h1").TextContentAsync());
    }
}
