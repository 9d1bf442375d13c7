using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>What holds for each kind of page, in a browser on the narrowest phone.</summary>
[Collection(BrowserRuns.Name)]
public sealed class EveryKindOfPageTests(Chromium chromium)
{
    [BrowserTheory]
    [InlineData("shipped", "")]
    [InlineData("shipped", "/ru")]
    [InlineData("Saltmarsh", "/ar")]
    public async Task It_breaks_no_rule_of_WCAG_AA_by_day_or_in_the_dark_folded_or_unfolded(string campaign, string prefix)
    {
        var site = campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite;
        await using var visit = await Visit.BeginAsync(chromium, site, width: 320);
        var faults = new List<string>();
        foreach (var path in await KindsOfPage.OfAsync(site, prefix))
        {
            await visit.OpenAsync(path);
            faults.AddRange((await Axe.FaultsAsync(visit.Page)).Select(fault => $"{path}: {fault}"));
        }

        Assert.Equal([], faults);
    }

    [BrowserTheory]
    [InlineData("shipped", "")]
    [InlineData("shipped", "/ru")]
    [InlineData("Saltmarsh", "/ar")]
    public async Task It_fits_asks_no_other_host_and_leaves_nothing(string campaign, string prefix)
    {
        var site = campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite;
        await using var visit = await Visit.BeginAsync(chromium, site, width: 320);
        var faults = new List<string>();
        foreach (var path in await KindsOfPage.OfAsync(site, prefix))
        {
            await visit.OpenAsync(path);
            var over = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0)
            {
                faults.Add($"{path}: {over} px too wide");
            }
        }

        faults.AddRange(visit.Requests.Where(request => new Uri(request.Url).Authority != site.Address.Authority).Select(request => $"asks {request.Url}"));
        faults.AddRange(visit.Errors);
        faults.AddRange((await visit.Context.CookiesAsync()).Select(cookie => $"cookie {cookie.Name}"));
        Assert.Equal([], faults);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [BrowserFact]
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
