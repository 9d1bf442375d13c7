using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>Writing a letter: on the device alone, by keyboard, in each language; and whole without script.</summary>
[Collection(BrowserRuns.Name)]
public sealed class LetterFlowTests(Chromium chromium)
{
    private const string Letter = "/letters/to-the-embassy?country=ie";
    private const string Own = "Zanzibar-canary: я пишу & сама, 100 % + «точка» #1";

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    public async Task No_request_carries_a_word_of_the_letter_while_it_is_written(string prefix)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync(prefix + Letter);
        var before = visit.At;

        foreach (var box in await visit.Page.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await visit.PressAsync(box, "Space");
        }

        await visit.TypeAsync(visit.Page.GetByRole(AriaRole.Textbox, new() { Name = words.LetterOwn }), Own);
        await visit.PressAsync(visit.Button(words.LetterPrint));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = words.LetterByMail }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".sheet .letter")).ToContainTextAsync(Own);
        Assert.Equal(before, visit.At);
        Assert.All(visit.Requests.Where(request => !request.Url.StartsWith("mailto:", StringComparison.Ordinal)), request =>
        {
            Assert.Equal("GET", request.Method);
            Assert.DoesNotContain("anzibar", Uri.UnescapeDataString(request.Url), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("anzibar", request.PostData ?? string.Empty, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Empty(await visit.Context.CookiesAsync());
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        Assert.Empty(visit.Errors);
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    public async Task Every_link_that_carries_the_letter_decodes_back_to_what_stands_on_the_page(string prefix)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync(prefix + Letter);
        foreach (var box in await visit.Page.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.UncheckAsync();
        }

        await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = words.LetterOwn }).FillAsync("& + % # “x”\nй 👩‍👩‍👧");
        var text = await visit.Page.Locator(".sheet .letter").EvaluateAsync<string>("letter => [...letter.children].map(paragraph => paragraph.innerText).join('\\n\\n')");
        var links = await visit.Page.Locator(".send a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)");

        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            Assert.InRange(link.Length, 1, 2000);
            var body = link.Split('&', '?').Single(part => part.StartsWith("body=", StringComparison.Ordinal))["body=".Length..];
            Assert.Equal(text, Uri.UnescapeDataString(body).Replace("\r\n", "\n", StringComparison.Ordinal));
        });
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task A_letter_too_long_for_a_link_is_offered_to_copy_and_never_cut()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var words = visit.WordsOf(string.Empty);
        await visit.OpenAsync(Letter);

        await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = words.LetterOwn }).FillAsync(string.Concat(Enumerable.Repeat("слово ", 200)));

        await Assertions.Expect(visit.Page.Locator(".too-long")).ToBeVisibleAsync();
        var links = await visit.Page.Locator(".send a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
        Assert.All(links, link => Assert.DoesNotContain("body=", link, StringComparison.Ordinal));
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    public async Task Without_script_the_whole_letter_its_office_and_the_call_stand_on_the_page(string prefix)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script: false);
        var words = visit.WordsOf(prefix);
        await visit.OpenAsync(prefix + "/letters/to-the-embassy");

        await visit.TabToAsync(visit.Page.Locator("#country"));
        await visit.Page.Locator("#country").SelectOptionAsync("ie");
        await visit.PressAsync(visit.Button(words.LetterAddress));
        await visit.ArriveAsync(prefix + "/letters/to-the-embassy?country=ie");

        var points = await visit.Page.Locator(".points > li").CountAsync();
        Assert.True(points > 2);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator(".sheet .letter")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("a[href^='tel:']").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".call")).ToContainTextAsync(words.LetterCallNobody);
    }
}
