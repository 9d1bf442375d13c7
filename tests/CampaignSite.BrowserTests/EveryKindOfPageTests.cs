using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>What holds for each kind of page, in a browser on the narrowest phone.</summary>
[Collection(BrowserWalks.Name)]
public sealed class EveryKindOfPageTests(Chromium chromium, PageWalks walks)
{
    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    [InlineData("/ar")]
    public async Task It_breaks_no_rule_of_WCAG_AA_by_day_or_in_the_dark(string prefix) => (await walks.GetAsync(prefix)).FoundNothing(Axe.Question);

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    [InlineData("/ar")]
    public async Task It_is_no_wider_than_a_small_phone(string prefix) => (await walks.GetAsync(prefix)).FoundNothing(Width.OnPhone);

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    [InlineData("/ar")]
    public async Task N13_the_way_out_stays_in_sight_wherever_one_has_scrolled_to_and_at_200_percent(string prefix)
    {
        var walk = await walks.GetAsync(prefix);
        Assert.All([LeaveControl.OnPhone, LeaveControl.OnZoomedPhone, LeaveControl.OnZoomedDesktop], walk.FoundNothing);
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    [InlineData("/ar")]
    public async Task N2_reading_leaves_no_cookie_no_storage_no_worker_no_error_and_asks_no_other_host(string prefix) => Assert.Equal([], (await walks.GetAsync(prefix)).Traces);

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
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
}
