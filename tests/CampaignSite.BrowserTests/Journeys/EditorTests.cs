using System.Diagnostics;
using CampaignSite.BrowserTests.Support;
using CampaignSite.Testing;

namespace CampaignSite.BrowserTests.Journeys;

/// <summary>A volunteer who knows Markdown, with the content folder of a running site open beside a browser.</summary>
[Collection(BrowserRuns.Name)]
public sealed class EditorTests(Chromium chromium)
{
    private const string Briefing = "content/texts/briefing.en.md";

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task What_is_saved_shows_within_two_seconds_and_an_error_takes_nothing_away()
    {
        await using var site = await RunningSite.StartAsync();
        await using var visit = await Visit.BeginAsync(chromium, site, width: 1280);
        var main = visit.Page.Locator("main");
        await visit.OpenAsync("/briefing");

        // The browser holds the old page: reloading must not show it again.
        site.Folder.Write(Briefing, Page("The gate", "The gate was **closed** on Monday."));
        await SeenAsync(visit, "h1", "The gate");
        await Assertions.Expect(main.Locator("strong")).ToHaveTextAsync("closed");

        // A link that leads nowhere: told to the editor with its file, while readers keep the last good page.
        site.Folder.Write(Briefing, Page("Broken", "See [the lock](/guides/no-such-page)."));
        await visit.Page.GotoAsync(new Uri(site.Address, "/health/ready").ToString());
        await SeenAsync(visit, "body", "content: stale");
        Assert.Contains(site.Log.Lines, line => line.Contains("texts/briefing.en.md", StringComparison.Ordinal) && line.Contains("no-such-page", StringComparison.Ordinal));
        await visit.OpenAsync("/briefing");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("The gate");

        site.Folder.Write(Briefing, Page("The lock", "Mended."));
        await SeenAsync(visit, "h1", "The lock");
        await visit.OpenAsync("/health/ready");
        await Assertions.Expect(visit.Page.Locator("body")).ToContainTextAsync("content: good");
    }

    // Reloads as someone does who waits for it.
    private static async Task SeenAsync(Visit visit, string place, string text)
    {
        var watch = Stopwatch.StartNew();
        do
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"“{text}” is not seen after {watch.Elapsed}");
            await visit.Page.ReloadAsync();
        }
        while (!(await visit.Page.Locator(place).InnerTextAsync()).Contains(text, StringComparison.Ordinal));
    }

    private static string Page(string title, string body) => $"---\ntitle: {title}\nsummary: What happened.\n---\n{body}\n";
}
