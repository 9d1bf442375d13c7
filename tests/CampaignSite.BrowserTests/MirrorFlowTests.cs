using System.Collections.Concurrent;
using CampaignSite.BrowserTests.Support;
using CampaignSite.Commands;
using CampaignSite.Tests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>A mirror opened from the disk, as from a memory stick: no server, no network.</summary>
[Collection(BrowserRuns.Name)]
public sealed class MirrorFlowTests(Chromium chromium)
{
    [BrowserTheory]
    [InlineData("content", "", "actions/write-to-your-representative", "countries/gb", "ru")]
    [InlineData("content", "ru", "actions/write-to-your-representative", "countries/gb", "")]
    [InlineData("tests/CampaignSite.Tests/Campaigns/Saltmarsh", "", "actions/write-to-the-council", "countries/gb", "ar")]
    [InlineData("tests/CampaignSite.Tests/Campaigns/Saltmarsh", "ar", "actions/write-to-the-council", "countries/gb", "")]
    public async Task A_mirror_is_read_from_the_disk_in_each_language_and_asks_no_network(string content, string language, string action, string country, string other)
    {
        using var folder = new TemporaryFolder();
        using var error = new StringWriter();
        var exit = await SiteCommand.RunAsync(
            ["export", "--output", folder.At("mirror"), "--date", "2026-11-22", "--content", Repository.PathOf(content), "--Site:BaseAddress", "https://live.example"], TextWriter.Null, error);
        Assert.Equal((0, ""), (exit, error.ToString()));

        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var (asked, errors) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        context.Request += (_, request) => asked.Enqueue(request.Url);
        context.WebError += (_, problem) => errors.Enqueue(problem.Error);
        var page = await context.NewPageAsync();
        var root = new Uri(folder.At("mirror") + "/");

        await page.GotoAsync(new Uri(root, $"{language}/index.html".TrimStart('/')).ToString());
        await IsStyledAsync(page);
        await page.Locator("header nav a[href*='actions/index.html']").First.ClickAsync();
        await page.Locator($"main a[href$='{action.Split('/')[1]}/index.html']").First.ClickAsync();
        Assert.EndsWith($"/{$"{language}/{action}".TrimStart('/')}/index.html", page.Url, StringComparison.Ordinal);
        await IsStyledAsync(page);

        await page.Locator("header nav a[href$='countries/index.html']").First.ClickAsync();
        await page.Locator($"main a[href$='{country.Split('/')[1]}/index.html']").First.ClickAsync();
        await IsStyledAsync(page);

        // The switch keeps the page.
        await page.Locator("nav.languages a:not([aria-current])").First.ClickAsync();
        Assert.EndsWith($"/mirror/{$"{other}/{country}".TrimStart('/')}/index.html", page.Url, StringComparison.Ordinal);
        await IsStyledAsync(page);
        await page.Locator("header .name a").ClickAsync();
        Assert.EndsWith($"/mirror/{$"{other}/index.html".TrimStart('/')}", page.Url, StringComparison.Ordinal);

        Assert.Equal([], asked.Where(address => !address.StartsWith("file:", StringComparison.Ordinal)));
        Assert.Equal([], errors);
    }

    private static async Task IsStyledAsync(IPage page)
    {
        // Nobody sees the way past the menu before the keyboard reaches it, and only the style sheet says so.
        Assert.Equal("absolute", await page.Locator(".skip").First.EvaluateAsync<string>("element => getComputedStyle(element).position"));
        Assert.NotEqual("", await page.TitleAsync());
    }
}
