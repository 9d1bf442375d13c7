using System.Collections.Concurrent;
using System.Globalization;
using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>R23: pages for readers at risk behind a network that freezes each connection after a few kilobytes.</summary>
[Collection(BrowserWaits.Name)]
public sealed class NetworkBlockerTests(Chromium chromium)
{
    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData(16_384, 0)]
    [InlineData(12_288, 0)]
    [InlineData(12_288, 1_000)]
    public async Task R23_behind_the_curtain_every_quiet_page_shows_its_text_its_style_and_the_way_out(int bytes, int delay)
    {
        await using var curtain = NetworkBlocker.Before(chromium.Shipped.Address, bytes, TimeSpan.FromMilliseconds(delay));
        var faults = new ConcurrentBag<string>();

        // Readers who only wait can wait together.
        await Parallel.ForEachAsync(QuietPages.Of(chromium.Shipped), new ParallelOptions { MaxDegreeOfParallelism = delay == 0 ? 2 : 5 }, async (path, _) =>
        {
            // A profile of its own for each page: no connection and no style sheet is left from another.
            await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, width: 320);
            await visit.Page.GotoAsync(new Uri(curtain.Address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Commit, Timeout = 20_000 });
            await visit.Page.Locator("main .meta:last-child").WaitForAsync(new LocatorWaitForOptions { Timeout = 20_000 });
            await Assertions.Expect(visit.Page.Locator("#leave")).ToHaveCSSAsync("position", "sticky", new LocatorAssertionsToHaveCSSOptions { Timeout = 20_000 });

            foreach (var fault in await SeenAsync(visit.Page, path))
            {
                faults.Add(fault);
            }
        });

        Assert.Equal([], faults);
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task R23_the_curtain_of_this_test_does_hold_back_what_is_longer()
    {
        await using var curtain = NetworkBlocker.Before(chromium.Shipped.Address, 12_288);
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        await Assert.ThrowsAsync<TimeoutException>(() => visit.Page.GotoAsync(new Uri(curtain.Address, "/briefing").ToString(), new PageGotoOptions { Timeout = 3_000 }));

        Assert.NotEqual(0, curtain.Cut);
        Assert.Equal(0, await visit.Page.Locator("footer").CountAsync());
    }

    // The first and the last of the text, and the way out wherever one has scrolled to.
    private static async Task<IEnumerable<string>> SeenAsync(IPage page, string path)
    {
        var faults = new List<string>();
        foreach (var place in new[] { "main h1", "main .meta:last-child" })
        {
            await page.Locator(place).ScrollIntoViewIfNeededAsync();
            if (!await page.Locator(place).IsVisibleAsync())
            {
                faults.Add($"{path}: {place} is not seen");
            }

            if (await LeaveControl.FaultAsync(page) is { } fault)
            {
                faults.Add($"{path} at {place}: {fault}");
            }
        }

        var words = (await page.Locator("main").InnerTextAsync()).Length;
        if (words < 300)
        {
            faults.Add($"{path}: {words.ToString(CultureInfo.InvariantCulture)} characters");
        }

        return faults;
    }
}
