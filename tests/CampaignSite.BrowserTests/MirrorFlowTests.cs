using System.Collections.Concurrent;
using CampaignSite.BrowserTests.Support;
using CampaignSite.Commands;
using CampaignSite.Testing;

namespace CampaignSite.BrowserTests;

/// <summary>A mirror opened from the disk, as from a memory stick: no server, no network.</summary>
[Collection(BrowserWalks.Name)]
public sealed class MirrorFlowTests(Chromium chromium)
{
    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("content", "ru", "write-to-your-representative")]
    [InlineData("tests/CampaignSite.Tests/Campaigns/Saltmarsh", "ar", "write-to-the-council")]
    public async Task A_mirror_is_read_from_the_disk_in_each_language_and_asks_no_network(string content, string language, string action)
    {
        using var folder = new TemporaryFolder();
        using var error = new StringWriter();
        var exit = await SiteCommand.RunAsync(
            ["export", "--output", folder.At("mirror"), "--date", "2026-11-29", "--content", Repository.PathOf(content), "--Site:BaseAddress", "https://live.example"], TextWriter.Null, error);
        Assert.Equal((0, ""), (exit, error.ToString()));

        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var (asked, errors) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        context.Request += (_, request) => asked.Enqueue(request.Url);
        context.WebError += (_, problem) => errors.Enqueue(problem.Error);
        var page = await context.NewPageAsync();

        await WalkAsync(page, folder.At("mirror"), "", action, language);
        await WalkAsync(page, folder.At("mirror"), $"{language}/", action, "");

        await WriteLetterAsync(page, folder.At("mirror"), $"{language}/");

        Assert.Equal([], asked.Where(address => !address.StartsWith("file:", StringComparison.Ordinal)));
        Assert.Equal([], errors);
    }

    /// <summary>From the start page to an action, to a country, to the other language and home.</summary>
    private static async Task WalkAsync(IPage page, string mirror, string prefix, string action, string other)
    {
        await page.GotoAsync($"file://{mirror}/{prefix}index.html");
        await IsStyledAsync(page);
        await page.Locator(".menu summary").ClickAsync();
        await page.Locator("header nav a[href$='actions/index.html']").First.ClickAsync();
        await page.Locator($"main a[href$='{action}/index.html']").First.ClickAsync();
        Assert.Equal($"file://{mirror}/{prefix}actions/{action}/index.html", page.Url);
        await IsStyledAsync(page);

        await page.Locator(".menu summary").ClickAsync();
        await page.Locator("header nav a[href$='countries/index.html']").First.ClickAsync();
        await page.Locator("main a[href$='gb/index.html']").First.ClickAsync();
        Assert.Equal($"file://{mirror}/{prefix}countries/gb/index.html", page.Url);
        await IsStyledAsync(page);

        // The switch keeps the page.
        await page.Locator("nav.languages a:not([aria-current])").First.ClickAsync();
        Assert.Equal($"file://{mirror}/{$"{other}/countries/gb".TrimStart('/')}/index.html", page.Url);
        await IsStyledAsync(page);
        await page.Locator("header .name a").ClickAsync();
        Assert.Equal($"file://{mirror}/{$"{other}/index.html".TrimStart('/')}", page.Url);
    }

    /// <summary>The letter tool works without a server: what is written on the device goes into the letter.</summary>
    private static async Task WriteLetterAsync(IPage page, string mirror, string prefix)
    {
        await page.GotoAsync($"file://{mirror}/{prefix}letters/index.html");
        await page.Locator("main h2 a").First.ClickAsync();
        await page.Locator(".own textarea").FillAsync("A sentence of my own.");
        Assert.Contains("A sentence of my own.", await page.Locator(".sheet .letter").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Locator(".points input:checked").CountAsync());
    }

    private static async Task IsStyledAsync(IPage page)
    {
        // No one sees the way past the menu before the keyboard reaches it, and only the style sheet says so.
        Assert.Equal("absolute", await page.Locator(".skip").First.EvaluateAsync<string>("element => getComputedStyle(element).position"));
        Assert.NotEqual("", await page.TitleAsync());
    }
}
