using CampaignSite.BrowserTests.Support;
using CampaignSite.Content;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.BrowserTests;

/// <summary>What pages become when someone does something on them, and what no one reaches by following links.</summary>
[Collection(BrowserWalks.Name)]
public sealed class AfterInteractionTests(Chromium chromium)
{
    // What was asked, well and badly; the answer may be any status.
    private static readonly string[] Asked =
    [
        "/no-such-page", "/{quiet}/no-such-page", "/suggest/thanks", "/plan?minutes=30&country=gb&without=money", "/plan?minutes=x&country=zz",
        "/changes?since=2025-01-01", "/changes?since=yesterday", "/search?q=no-such-word-anywhere", $"/search?q={new string('a', 300)}", "/countries?country=zz",
    ];

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("shipped", "", "call-the-russian-embassy")]
    [InlineData("shipped", "/ru", "call-the-russian-embassy")]
    [InlineData("Saltmarsh", "/ar", "call-the-embassy")]
    public async Task It_breaks_no_rule_of_WCAG_AA(string campaign, string prefix, string action)
    {
        var site = campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite;
        await using var visit = await Visit.BeginAsync(chromium, site, width: 320);
        var faults = new List<string>();

        var title = await MarkAsync(visit, prefix, action, CheckAsync);
        await WriteAsync(visit, prefix, PageAddresses.Letter(CampaignOf(site).Letters[0].Slug), CheckAsync);
        await SuggestAsync(visit, prefix, CheckAsync);
        foreach (var path in Asked.Append($"/search?q={Uri.EscapeDataString(title)}"))
        {
            await visit.Page.GotoAsync(new Uri(site.Address, prefix + path.Replace("{quiet}", CampaignOf(site).Quiet.Path.Value, StringComparison.Ordinal)).ToString());
            await CheckAsync(path);
        }

        Assert.NotEqual(0, await visit.Page.Locator("main section h3 a").CountAsync());
        Assert.True(faults.Count == 0, string.Join('\n', faults));

        async Task CheckAsync(string state) => faults.AddRange((await Axe.FaultsAsync(visit.Page)).Select(fault => $"{prefix} {state}: {fault}"));
    }

    private static Campaign CampaignOf(RunningSite site) => site.Services.GetRequiredService<CampaignProvider>().Current;

    // A mark that does not arrive, one that does, the pages that show it, and forgetting.
    private static async Task<string> MarkAsync(Visit visit, string prefix, string action, Func<string, Task> check)
    {
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync($"{prefix}/actions/{action}");
        var title = await visit.Page.Locator("h1").InnerTextAsync();
        await visit.Page.RouteAsync("**/mark", route => route.AbortAsync());
        await visit.Button(words.MarkDone).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".marks [role=alert]")).ToBeVisibleAsync();
        await check("a mark that was lost");

        await visit.Page.UnrouteAllAsync();
        await visit.Button(words.MarkDone).ClickAsync();
        await Assertions.Expect(visit.Button(words.MarkDone)).ToHaveAttributeAsync("aria-pressed", "true");
        await check("marked");

        foreach (var path in new[] { prefix.Length == 0 ? "/" : prefix, prefix + "/actions", prefix + "/marks" })
        {
            await visit.OpenAsync(path);
            await check($"with a mark {path}");
        }

        await visit.Button(words.Forget).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(words.MarksNone);
        await check("forgotten");
        return title;
    }

    // A letter in one's own words, the copy of it, and one too long for a link.
    private static async Task WriteAsync(Visit visit, string prefix, string letter, Func<string, Task> check)
    {
        await visit.OpenAsync($"{prefix}{letter}?country=gb");
        var own = visit.Page.GetByRole(AriaRole.Textbox, new() { Name = visit.WordsOf(prefix).LetterOwn });
        await own.FillAsync("A sentence of one's own.");

        // The word that it was copied goes after four seconds; here it waits for the checks.
        await visit.Page.EvaluateAsync("() => { window.later = setTimeout; setTimeout = () => 0; }");
        await visit.Page.Locator(".sheet [data-copy] button").Last.ClickAsync();
        await Assertions.Expect(visit.Said).Not.ToBeEmptyAsync();
        await visit.Page.EvaluateAsync("() => { setTimeout = later; }");
        await check("written and copied");

        await own.FillAsync(string.Concat(Enumerable.Repeat("слово ", 400)));
        await Assertions.Expect(visit.Page.Locator(".too-long")).ToBeVisibleAsync();
        await check("a letter too long for a link");
    }

    // Something for the browser, nothing for a reader.
    private static async Task SuggestAsync(Visit visit, string prefix, Func<string, Task> check)
    {
        await visit.OpenAsync(prefix + "/suggest");
        await visit.Page.Locator("#text").FillAsync("\u200B\u200B");
        await visit.Page.Locator("#link").FillAsync("javascript:alert(1)");
        await visit.Button(visit.WordsOf(prefix).SuggestSend).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#text-problem")).ToBeVisibleAsync();
        await check("a form that came back");
    }
}
