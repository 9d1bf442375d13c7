using CampaignSite.BrowserTests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace CampaignSite.BrowserTests;

/// <summary>What holds for each kind of page, in a browser on the narrowest phone.</summary>
[Collection(BrowserRuns.Name)]
public sealed class EveryKindOfPageTests(Chromium chromium)
{
    // WCAG 2.2, A and AA, as far as a machine can see.
    private static readonly AxeRunOptions Standards = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    // Nothing but the colours differs in the dark (1.4.3).
    private static readonly AxeRunOptions Contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    [BrowserTheory]
    [InlineData("shipped", "")]
    [InlineData("Saltmarsh", "/ar")]
    public async Task It_breaks_no_rule_of_WCAG_AA(string campaign, string prefix)
    {
        var site = campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite;
        await using var visit = await Visit.BeginAsync(chromium, site, width: 320);
        var faults = new List<string>();
        foreach (var path in KindsOfPage.Of(site, prefix))
        {
            await visit.OpenAsync(path);
            faults.AddRange(await ViolationsAsync(visit, path, Standards));
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
        foreach (var path in KindsOfPage.Of(site, prefix))
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
    public async Task Its_colours_can_be_read_in_the_dark()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, scheme: ColorScheme.Dark);
        var faults = new List<string>();
        foreach (var path in KindsOfPage.Of(chromium.Shipped, string.Empty))
        {
            await visit.OpenAsync(path);
            faults.AddRange(await ViolationsAsync(visit, path, Contrast));
        }

        Assert.Equal([], faults);
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

    private static async Task<IEnumerable<string>> ViolationsAsync(Visit visit, string path, AxeRunOptions options)
    {
        var result = await visit.Page.RunAxe(options);
        return result.Violations.Select(violation => $"{path}: {violation.Id} {string.Join(' ', violation.Nodes.Select(node => node.Html).Take(2))}");
    }
}
