using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests.Journeys;

/// <summary>Someone abroad with five minutes: from the start page to something done, and found again.</summary>
[Collection(BrowserRuns.Name)]
public sealed class SupporterTests(Chromium chromium)
{
    // The parts of the start page that say what, why, and what now; null for those that are whole on the first screen.
    private const string BelowTheFold = """
        () => Object.entries({
          what: document.querySelector('h1'),
          why: document.querySelector('main .lead'),
          'what now': document.querySelector('main :is(a[href$="/actions"], a[href*="/actions/"], a[href*="/plan"])'),
        }).map(([part, element]) => {
          if (!element) return `${part} is missing`;
          const box = element.getBoundingClientRect();
          return box.height && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth
            ? null : `${part} ends at ${Math.round(box.bottom)} of ${innerHeight} px`;
        }).filter(Boolean)
        """;

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("", 320, 568)]
    [InlineData("/ru", 320, 568)]
    [InlineData("", 390, 844)]
    [InlineData("/ru", 390, 844)]
    public async Task The_first_screen_of_a_phone_says_what_why_and_what_now(string prefix, int width, int height)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, width: width, height: height);
        await visit.OpenAsync(Home(prefix));

        var below = await visit.Page.EvaluateAsync<string[]>(BelowTheFold);

        Assert.Equal([], below);
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("", true, 320, ColorScheme.Light, false)]
    [InlineData("/ru", false, 320, ColorScheme.Dark, true)]
    [InlineData("/ru", true, 768, ColorScheme.Light, true)]
    [InlineData("", false, 1280, ColorScheme.Dark, false)]
    public async Task From_the_first_page_to_a_letter_that_is_done(string prefix, bool script, int width, ColorScheme scheme, bool keyboard)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script, width, scheme);
        await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        Task PressAsync(ILocator control) => keyboard ? visit.PressAsync(control) : control.ClickAsync();

        await TakeTheFirstActionAsync(visit, prefix, PressAsync);
        await PressAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = visit.WordsOf(prefix).ShowCountry, Exact = true }));
        await visit.ArriveAsync($"{prefix}/countries");
        await ChooseAsync(visit, keyboard, "ie");
        await PressAsync(visit.Button(visit.WordsOf(prefix).ShowCountry));
        await visit.ArriveAsync($"{prefix}/countries/ie");
        await CopyTheNumberAsync(visit, prefix, script, PressAsync);
        var done = await WriteAndMarkAsync(visit, prefix, script, PressAsync);
        await FindItAgainAsync(visit, prefix, done, PressAsync);

        Assert.Empty(visit.Errors);
        Assert.All(visit.Requests, request => Assert.Equal(chromium.Shipped.Address.Authority, new Uri(request.Url).Authority));
    }

    // And back to the start page, which leads to the list of countries.
    private static async Task TakeTheFirstActionAsync(Visit visit, string prefix, Func<ILocator, Task> pressAsync)
    {
        await visit.OpenAsync(Home(prefix));
        var first = visit.Page.Locator("#main a[href*='/actions/']").First;
        var title = await first.InnerTextAsync();

        await pressAsync(first);
        await visit.ArriveAsync($"{prefix}/actions/");

        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync(title);
        await visit.Page.GoBackAsync();
    }

    // By a button where there is script, and in any case it is there as a link.
    private static async Task CopyTheNumberAsync(Visit visit, string prefix, bool script, Func<ILocator, Task> pressAsync)
    {
        var words = visit.WordsOf(prefix);
        var embassy = visit.Page.Locator("section[aria-labelledby=embassy]");
        var number = await embassy.Locator("a[href^='tel:']").First.TextContentAsync();
        var copy = embassy.GetByRole(AriaRole.Button, new() { Name = $"{words.Copy}: {words.Telephone}" });
        if (script)
        {
            await pressAsync(copy.First);
            await Assertions.Expect(visit.Said).ToHaveTextAsync(words.Copied);
            Assert.Equal(number, await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        }
        else
        {
            await Assertions.Expect(copy).ToHaveCountAsync(0);
        }
    }

    // The country is not asked again; gives the action that was marked.
    private static async Task<string> WriteAndMarkAsync(Visit visit, string prefix, bool script, Func<ILocator, Task> pressAsync)
    {
        var (page, words) = (visit.Page, visit.WordsOf(prefix));
        await pressAsync(page.Locator("section[aria-labelledby=embassy] a[href*='/letters/']").First);
        await visit.ArriveAsync($"{prefix}/letters/");
        Assert.Contains("country=ie", visit.At, StringComparison.Ordinal);
        var letter = page.Locator(".sheet .letter");
        await Assertions.Expect(letter).ToBeVisibleAsync();
        if (script)
        {
            await page.GetByRole(AriaRole.Textbox, new() { Name = words.LetterOwn }).FillAsync("In my own words.");
            await Assertions.Expect(letter).ToContainTextAsync("In my own words.");
        }

        await pressAsync(page.Locator("section[aria-labelledby=send] a[href$='#mark']"));
        await visit.ArriveAsync($"{prefix}/actions/", "#mark");
        await pressAsync(visit.Button(words.MarkDone));
        await Assertions.Expect(visit.Button(words.MarkDone)).ToHaveAttributeAsync("aria-pressed", "true");
        return await page.Locator("h1").InnerTextAsync();
    }

    // As progress on the start page; the plan leaves it out, says so, and leads to the list that holds it.
    private static async Task FindItAgainAsync(Visit visit, string prefix, string done, Func<ILocator, Task> pressAsync)
    {
        await visit.OpenAsync(Home(prefix));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = visit.WordsOf(prefix).ProgressTitle })).ToBeVisibleAsync();

        await visit.OpenAsync(prefix + "/plan?minutes=60&country=ie");
        await Assertions.Expect(visit.Page.Locator("ol.plan > li h3", new() { HasTextString = done })).ToHaveCountAsync(0);
        await pressAsync(visit.Page.Locator("#main a[href$='/marks']"));
        await visit.ArriveAsync($"{prefix}/marks");

        await Assertions.Expect(visit.Page.Locator("tbody th", new() { HasTextString = done })).ToHaveCountAsync(1);
    }

    private static string Home(string prefix) => prefix.Length == 0 ? "/" : prefix;

    // With the keyboard downwards until it is there.
    private static async Task ChooseAsync(Visit visit, bool keyboard, string code)
    {
        var field = visit.Page.Locator("#country");
        if (keyboard)
        {
            await visit.TabToAsync(field);
            for (var i = 0; i < 250 && await field.InputValueAsync() != code; i++)
            {
                await visit.Page.Keyboard.PressAsync("ArrowDown");
            }
        }
        else
        {
            await field.SelectOptionAsync(code);
        }

        await Assertions.Expect(field).ToHaveValueAsync(code);
    }
}
