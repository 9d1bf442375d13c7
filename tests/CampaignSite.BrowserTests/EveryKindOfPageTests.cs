using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>What holds for each kind of page, in a browser on the narrowest phone.</summary>
[Collection(BrowserWalks.Name)]
public sealed class EveryKindOfPageTests(Chromium chromium)
{
    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("shipped", "")]
    [InlineData("shipped", "/ru")]
    [InlineData("Saltmarsh", "/ar")]
    public async Task It_breaks_no_rule_of_WCAG_AA_by_day_or_in_the_dark_folded_or_unfolded(string campaign, string prefix)
    {
        var site = campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite;
        await using var visit = await Visit.BeginAsync(chromium, site, width: 320);

        await SiteCrawler.FindsNothingAsync(visit, site, prefix, async page => await Axe.FaultsAsync(page), unfolded: false);
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("shipped", "")]
    [InlineData("shipped", "/ru")]
    [InlineData("Saltmarsh", "/ar")]
    public async Task It_fits_asks_no_other_host_and_leaves_nothing(string campaign, string prefix)
    {
        var site = campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite;
        await using var visit = await Visit.BeginAsync(chromium, site, width: 320);

        await SiteCrawler.FindsNothingAsync(visit, site, prefix, Width.FaultsAsync);

        Assert.Equal([], visit.Requests.Where(request => new Uri(request.Url).Authority != site.Address.Authority).Select(request => $"asks {request.Url}"));
        Assert.Equal([], visit.Errors);
        Assert.Equal([], (await visit.Context.CookiesAsync()).Select(cookie => $"cookie {cookie.Name}"));
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task The_way_out_comes_first_and_the_way_to_the_text_second()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        await visit.OpenAsync("/");

        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("leave", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
    }
}
