using CampaignSite.BrowserTests.Support;
using CampaignSite.Testing;

namespace CampaignSite.BrowserTests;

/// <summary>
/// What a browser keeps of a page that no one may store: Chromium holds a page with <c>no-store</c> whole in memory for three minutes, so
/// that “Back” shows it without asking us (https://developer.chrome.com/docs/web-platform/bfcache-ccns; seen in 156, over http too).
/// </summary>
[Collection(BrowserRuns.Name)]
public sealed class BackForwardTests(Chromium chromium)
{
    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task Back_shows_a_quiet_page_again_without_asking_the_site_as_the_page_for_readers_says()
    {
        using var folder = new TemporaryFolder();
        await using var context = await chromium.ProfileAsync(folder.At("profile"));
        var page = context.Pages[0];
        var quiet = QuietPages.Of(chromium.Shipped);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync(new Uri(chromium.Shipped.Address, quiet[0]).ToString());
        await page.EvaluateAsync("addEventListener('pageshow', event => { window.keptWhole = event.persisted; })");
        await page.GotoAsync(new Uri(chromium.Shipped.Address, quiet[1]).ToString());

        await page.EvaluateAsync("history.back()");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(chromium.Shipped.Address, quiet[0]).ToString());

        Assert.True(await page.EvaluateAsync<bool>("window.keptWhole === true"));
        Assert.Single(asked, path => path == quiet[0]);
    }
}
