using CampaignSite.BrowserTests.Support;
using Deque.AxeCore.Playwright;

namespace CampaignSite.BrowserTests;

/// <summary>What holds for each kind of page, in a browser: one address for each route, in the base language, in Russian and in Arabic.</summary>
[Collection(BrowserRuns.Name)]
public sealed class EveryKindOfPageTests(Chromium chromium)
{
    // 1.4.3 contrast and the rest of WCAG 2.2 A and AA, as far as a machine can see.
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_breaks_a_rule_of_WCAG_AA(ColorScheme scheme)
    {
        var faults = new List<string>();
        await EachAsync(scheme, width: 360, async (visit, path) =>
        {
            var result = await visit.Page.RunAxe(new Deque.AxeCore.Commons.AxeRunOptions
            {
                RunOnly = new Deque.AxeCore.Commons.RunOnlyOptions { Type = "tag", Values = [.. Standards] },
            });
            faults.AddRange(result.Violations.Select(v => $"{path}: {v.Id} {string.Join(' ', v.Nodes.Select(n => n.Html).Take(2))}"));
        });

        Assert.Equal([], faults);
    }

    [BrowserFact]
    public async Task No_page_scrolls_sideways_on_the_narrowest_phone()
    {
        var faults = new List<string>();
        await EachAsync(ColorScheme.Light, width: 320, async (visit, path) =>
        {
            var over = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0)
            {
                faults.Add($"{path}: {over} px");
            }
        });

        Assert.Equal([], faults);
    }

    [BrowserFact]
    public async Task Reading_asks_no_other_host_and_leaves_no_cookie_and_no_script_fails()
    {
        var faults = new List<string>();
        await EachAsync(ColorScheme.Light, width: 1280, async (visit, path) =>
        {
            var host = new Uri(visit.Page.Url).Authority;
            faults.AddRange(visit.Requests.Where(r => new Uri(r.Url).Authority != host).Select(r => $"{path}: asks {r.Url}"));
            faults.AddRange(visit.Errors.Select(e => $"{path}: {e}"));
            faults.AddRange((await visit.Context.CookiesAsync()).Select(c => $"{path}: cookie {c.Name}"));
        });

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

    private async Task EachAsync(ColorScheme scheme, int width, Func<Visit, string, Task> look)
    {
        foreach (var (site, prefixes) in new[] { (chromium.Shipped, new[] { string.Empty, "/ru" }), (chromium.SaltmarshSite, ["/ar"]) })
        {
            await using var visit = await Visit.BeginAsync(chromium, site, scheme: scheme, width: width);
            foreach (var path in KindsOfPage.Of(site).SelectMany(address => prefixes.Select(prefix => address == "/" && prefix.Length > 0 ? prefix : prefix + address)))
            {
                await visit.OpenAsync(path);
                await look(visit, path);
            }
        }
    }
}
