using CampaignSite.BrowserTests.Support;
using CampaignSite.Storage;
using CampaignSite.Suggestions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.BrowserTests;

/// <summary>Telling the editors something, by keyboard alone.</summary>
[Collection(BrowserRuns.Name)]
public sealed class SuggestFlowTests(Chromium chromium)
{
    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [ClassData(typeof(ScriptModes))]
    public async Task A_number_that_did_not_work_is_told_with_the_contact_filled_in(string prefix, bool script)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script);
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync(prefix + "/countries/ie");
        await visit.PressAsync(visit.Page.Locator("a[href*='/suggest?'][href*='contact=']").First);
        await visit.ArriveAsync(prefix + "/suggest?");
        var filled = await visit.Page.Locator("#text").InputValueAsync();
        Assert.NotEqual(string.Empty, filled);
        await Assertions.Expect(visit.Page.Locator("#page")).ToHaveValueAsync($"{prefix}/countries/ie");

        // Unlike the last time: the same words twice are one record.
        var told = $"{filled} {Guid.NewGuid()} ё & <b>";
        await visit.TypeAsync(visit.Page.Locator("#text"), told);
        await visit.PressAsync(visit.Button(words.SuggestSend));
        await visit.ArriveAsync(prefix + "/suggest/thanks");

        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync(words.SuggestThanks);
        Assert.Empty(await visit.Context.CookiesAsync());
        var stored = await chromium.Shipped.Services.GetRequiredService<SiteStore>().ReadAsync((db, stop) => db.Set<Suggestion>().CountAsync(s => s.Text == told, stop));
        Assert.Equal(1, stored.Value);
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [ClassData(typeof(ScriptModes))]
    public async Task What_cannot_be_sent_comes_back_with_what_was_typed_and_a_sentence(string prefix, bool script)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script);
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync(prefix + "/suggest");

        // Something for the browser, nothing for a reader.
        const string Blank = "\u200B\u200B";
        await visit.TypeAsync(visit.Page.Locator("#text"), Blank);
        await visit.TypeAsync(visit.Page.Locator("#link"), "javascript:alert('ё')");
        await visit.PressAsync(visit.Button(words.SuggestSend));

        await Assertions.Expect(visit.Page.Locator("#text-problem")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#text")).ToHaveValueAsync(Blank);
        await Assertions.Expect(visit.Page.Locator("#link")).ToHaveValueAsync("javascript:alert('ё')");
    }
}
