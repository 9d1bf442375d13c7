using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Security.Support;
using CampaignSite.Tests.Suggestions.Support;

namespace CampaignSite.Tests.Security;

/// <summary>
/// Forms in real browsers that send neither Fetch Metadata nor Origin. Seen: lynx 2.9.0dev.12 sends the form again at a 307 (and asks),
/// w3m 0.5.3 makes a GET of it; both send the whole address of the page as Referer.
/// </summary>
[Trait("Category", "Slow")]
public sealed class TextBrowserTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private static readonly string[] PressAMark = ["/", "Tried, no answer", "^J", "Down Arrow", "^J", "p", "q", "y"];
    private static readonly string[] SendASuggestion =
        ["/", "What is wrong", "^J", "Down Arrow", "From a text browser", "<tab>", "<tab>", "<tab>", "<tab>", "^J", "^L", "q", "y"];

    private readonly RunningSite _site = fixture.Site;

    [Trait("Category", "Process")]
    [Fact(Skip = "lynx is not on this machine", SkipUnless = nameof(TestMachine.HasLynx), SkipType = typeof(TestMachine))]
    public async Task A_mark_pressed_in_lynx_is_stored()
    {
        using var browser = new TextBrowser();
        var before = Browser.RowsOf(_site);

        var screen = await browser.LynxAsync(At("/actions/read-the-briefing"), [], PressAMark);

        Assert.True(Browser.RowsOf(_site) == before + 1, screen);
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "lynx is not on this machine", SkipUnless = nameof(TestMachine.HasLynx), SkipType = typeof(TestMachine))]
    public async Task Without_cookies_lynx_shows_that_nothing_was_stored()
    {
        using var browser = new TextBrowser();
        var before = Browser.RowsOf(_site);

        var screen = await browser.LynxAsync(At("/actions/read-the-briefing"), ["-cookies"], PressAMark);

        Assert.Contains("Your browser did not keep our cookie", screen, StringComparison.Ordinal);
        Assert.Equal(before, Browser.RowsOf(_site));
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "lynx is not on this machine", SkipUnless = nameof(TestMachine.HasLynx), SkipType = typeof(TestMachine))]
    public async Task A_suggestion_sent_from_lynx_is_stored()
    {
        using var browser = new TextBrowser();

        var screen = await browser.LynxAsync(At("/suggest"), [], SendASuggestion);

        Assert.Contains("If you came here by sending the form, your suggestion is stored.", screen, StringComparison.Ordinal);
        Assert.Contains(await _site.SuggestionsAsync(), one => one.Text == "From a text browser");
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "lynx is not on this machine", SkipUnless = nameof(TestMachine.HasLynx), SkipType = typeof(TestMachine))]
    public async Task Where_lynx_is_told_to_send_no_referrer_it_shows_why_nothing_is_stored_and_what_was_typed()
    {
        await using var site = await SaltmarshSite.StartAsync();
        using var browser = new TextBrowser();

        var screen = await browser.LynxAsync(new(site.Address, "/suggest"), ["-noreferer"], SendASuggestion);

        var refused = screen[screen.IndexOf("Your browser does not say which page", StringComparison.Ordinal)..];
        Assert.Contains("still here", refused, StringComparison.Ordinal);
        Assert.Contains("From a text browser", refused, StringComparison.Ordinal);
        Assert.Empty(await site.SuggestionsAsync());
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "lynx is not on this machine", SkipUnless = nameof(TestMachine.HasLynx), SkipType = typeof(TestMachine))]
    public async Task A_plan_is_made_in_lynx()
    {
        using var browser = new TextBrowser();

        var screen = await browser.LynxAsync(At("/plan"), [], "/", "Make the plan", "^J", "^J", "q", "y");

        Assert.Contains("What closes soonest comes first.", screen, StringComparison.Ordinal);
    }

    private Uri At(string path) => new(_site.Address, path);
}
