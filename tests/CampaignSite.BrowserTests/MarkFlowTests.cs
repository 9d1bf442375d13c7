using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>Marking by keyboard alone, in each language, with script and without.</summary>
[Collection(BrowserRuns.Name)]
public sealed class MarkFlowTests(Chromium chromium)
{
    private const string Action = "/actions/call-the-russian-embassy";

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [ClassData(typeof(ScriptModes))]
    public async Task A_mark_is_set_shown_in_words_and_taken_back(string prefix, bool script)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script);
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync(prefix + Action);

        await visit.PressAsync(visit.Button(words.MarkDone));
        await Assertions.Expect(visit.Button(words.MarkDone)).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(visit.Page.Locator(".marks")).ToContainTextAsync(words.MarkUndo);
        await visit.OpenAsync(prefix + "/marks");
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);

        await visit.OpenAsync(prefix + Action);
        await visit.PressAsync(visit.Button(words.MarkUndo));
        await Assertions.Expect(visit.Button(words.MarkDone)).ToHaveAttributeAsync("aria-pressed", "false");
        await visit.OpenAsync(prefix + "/marks");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(words.MarksOnlyCookie);
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [ClassData(typeof(ScriptModes))]
    public async Task What_is_done_shows_as_progress_until_it_is_forgotten(string prefix, bool script)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script);
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync(prefix + Action);
        await visit.PressAsync(visit.Button(words.MarkDone));
        await Assertions.Expect(visit.Button(words.MarkDone)).ToHaveAttributeAsync("aria-pressed", "true");

        foreach (var page in new[] { prefix.Length == 0 ? "/" : prefix, prefix + "/actions" })
        {
            await visit.OpenAsync(page);
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = words.ProgressTitle })).ToBeVisibleAsync();
        }

        await visit.OpenAsync(prefix + "/marks");
        await visit.PressAsync(visit.Button(words.Forget));
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(words.MarksNone);
        Assert.Empty(await visit.Context.CookiesAsync());
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task With_script_the_page_stays_the_state_is_announced_and_the_focus_is_kept()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var words = visit.WordsOf(string.Empty);
        await visit.OpenAsync(Action);
        await visit.Page.EvaluateAsync("window.stayed = true");

        await visit.PressAsync(visit.Button(words.MarkTried));
        await Assertions.Expect(visit.Said).ToContainTextAsync(UpTo(words.MarkedTried));

        Assert.True(await visit.Page.EvaluateAsync<bool>("window.stayed === true"));
        Assert.Equal("tried", await visit.Page.EvaluateAsync<string>("document.activeElement.value"));
        Assert.Equal(Action, visit.At);
        Assert.Empty(visit.Errors);
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task A_mark_is_stored_also_where_only_its_own_script_arrived()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var words = visit.WordsOf(string.Empty);
        await visit.Page.RouteAsync("**/js/site.*", route => route.AbortAsync());
        await visit.OpenAsync(Action);

        await visit.PressAsync(visit.Button(words.MarkDone));

        await Assertions.Expect(visit.Button(words.MarkDone)).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task Without_script_the_answer_leads_to_the_mark_and_says_it_there()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script: false);
        var words = visit.WordsOf(string.Empty);
        await visit.OpenAsync(Action);

        await visit.PressAsync(visit.Button(words.MarkLater));
        await visit.ArriveAsync(string.Empty, "#mark");

        await Assertions.Expect(visit.Page.Locator(".marks [role=status]")).ToContainTextAsync(UpTo(words.MarkedLater));
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task Pressing_twice_sends_once()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var words = visit.WordsOf(string.Empty);
        await visit.OpenAsync(Action);
        await visit.Page.RouteAsync("**/mark", async route =>
        {
            await Task.Delay(300);
            await route.ContinueAsync();
        });

        await visit.Button(words.MarkDone).DblClickAsync();
        await Assertions.Expect(visit.Button(words.MarkDone)).ToHaveAttributeAsync("aria-pressed", "true");

        Assert.Single(visit.Requests, request => request is { Method: "POST", RedirectedFrom: null });
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task A_lost_connection_is_said_and_the_button_can_be_pressed_again()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var words = visit.WordsOf(string.Empty);
        await visit.OpenAsync(Action);
        await visit.Page.RouteAsync("**/mark", route => route.AbortAsync());
        await visit.Button(words.MarkDone).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".marks [role=alert]")).ToContainTextAsync(words.MarkFailed);

        await visit.Page.UnrouteAllAsync();
        await visit.Button(words.MarkDone).ClickAsync();

        await Assertions.Expect(visit.Button(words.MarkDone)).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(visit.Page.Locator(".marks [role=alert]")).ToHaveCountAsync(0);
    }

    // The sentence up to its date.
    private static string UpTo(string words) => words[..words.IndexOf('{', StringComparison.Ordinal)];
}
