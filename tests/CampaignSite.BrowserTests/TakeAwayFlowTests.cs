using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>What can be taken away is a file with a name from this site, and what changed is found by a date.</summary>
[Collection(BrowserRuns.Name)]
public sealed class TakeAwayFlowTests(Chromium chromium)
{
    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [ClassData(typeof(ScriptModes))]
    public async Task A_neutral_reminder_is_a_file_that_says_nothing(string prefix, bool script)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script);
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync(prefix + "/actions/call-the-russian-embassy");
        await visit.PressAsync(visit.Page.Locator("summary", new() { HasText = words.ReminderTitle }));

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.PressAsync(visit.Page.Locator("a[href*='title=neutral']").First));

        Assert.Equal("reminder.ics", download.SuggestedFilename);
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.StartsWith("BEGIN:VCALENDAR", text, StringComparison.Ordinal);
        Assert.Contains(words.ReminderWord, text, StringComparison.Ordinal);
        Assert.DoesNotContain("embassy", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [ClassData(typeof(ScriptModes))]
    public async Task What_changed_is_asked_by_a_date_that_stays_in_the_address(string prefix, bool script)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script);
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync(prefix + "/changes");

        await visit.Page.Locator("#since").FillAsync("2026-11-01");
        await visit.PressAsync(visit.Button(words.ChangesShow));
        await visit.ArriveAsync(string.Empty, "/changes?since=2026-11-01");

        await Assertions.Expect(visit.Page.Locator("ul.events > li").First).ToBeVisibleAsync();
        Assert.Empty(await visit.Context.CookiesAsync());
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [ClassData(typeof(ScriptModes))]
    public async Task A_page_is_passed_on_by_plain_links_that_nobody_is_asked_for_before_they_are_pressed(string prefix, bool script)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script);
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync(prefix + "/about");
        await visit.PressAsync(visit.Page.Locator("summary", new() { HasText = words.SharePage }));

        var links = visit.Page.Locator("details.share nav a");
        Assert.True(await links.CountAsync() > 5);
        await Assertions.Expect(links.First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Button(words.ShareNatively)).ToHaveCountAsync(0);
        Assert.All(visit.Requests, request => Assert.Equal(chromium.Shipped.Address.Authority, new Uri(request.Url).Authority));
    }
}
