using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>From the start page to a plan, by keyboard alone.</summary>
[Collection(BrowserRuns.Name)]
public sealed class PlanFlowTests(Chromium chromium)
{
    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [ClassData(typeof(ScriptModes))]
    public async Task Five_minutes_become_a_list_and_the_list_an_action(string prefix, bool script)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script);
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync(prefix.Length == 0 ? "/" : prefix);
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = words.FiveMinutes, Exact = true }));
        await visit.ArriveAsync(prefix + "/plan?minutes=5");

        await visit.TypeAsync(visit.Page.Locator("#minutes"), "20");
        await visit.TabToAsync(visit.Page.Locator("#country"));
        await visit.Page.Locator("#country").SelectOptionAsync("ie");
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = words.Of(CampaignSite.Content.Actions.Need.Money) }), "Space");
        await visit.PressAsync(visit.Button(words.PlanMake));
        await visit.ArriveAsync(prefix + "/plan?minutes=20");

        Assert.Contains("country=ie", visit.At, StringComparison.Ordinal);
        Assert.Contains("without=money", visit.At, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("ol.plan > li").First).ToBeVisibleAsync();
        await visit.PressAsync(visit.Page.Locator("ol.plan > li h3 a").First);
        await visit.ArriveAsync(prefix + "/actions/");
        Assert.Empty(await visit.Context.CookiesAsync());
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [ClassData(typeof(ScriptModes))]
    public async Task What_was_typed_wrongly_stands_in_the_field_again_with_a_sentence(string prefix, bool script)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script);
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync(prefix + "/plan");

        await visit.TypeAsync(visit.Page.Locator("#minutes"), "five");
        await visit.PressAsync(visit.Button(words.PlanMake));

        await Assertions.Expect(visit.Page.Locator("#minutes-problem")).ToHaveTextAsync(words.PlanMinutesWrong);
        await Assertions.Expect(visit.Page.Locator("#minutes")).ToHaveValueAsync("five");
        await Assertions.Expect(visit.Page.Locator("#minutes")).ToHaveAttributeAsync("aria-invalid", "true");
    }
}
