using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests.Accessibility;

/// <summary>WCAG 3.3.1 and 4.1.3: what is wrong is said where it is wrong, and to those who do not see it.</summary>
[Collection(BrowserWalks.Name)]
public sealed class FieldErrorTests(Chromium chromium)
{
    // Every wrong field names its sentence, which is seen; and the answer begins with it: by the focus, or as an alert.
    private const string Untold = """
        () => {
          const faults = [], wrong = [...document.querySelectorAll('[aria-invalid=true]')];
          for (const field of wrong) {
            const ids = `${field.getAttribute('aria-describedby') ?? ''} ${field.closest('fieldset')?.getAttribute('aria-describedby') ?? ''}`.split(' ').filter(Boolean);
            for (const id of ids) if (!document.getElementById(id)) faults.push(`${field.name}: there is no #${id}`);
            if (!ids.some(id => document.getElementById(id)?.matches('.warning') && document.getElementById(id).checkVisibility())) faults.push(`${field.name}: no sentence is tied to it`);
            if (!field.labels?.length) faults.push(`${field.name} has no label`);
          }
          const alerts = [...document.querySelectorAll('main [role=alert]')].filter(alert => alert.textContent.trim() && alert.checkVisibility());
          if (!alerts.length && !wrong.includes(document.activeElement)) faults.push('nothing is announced, and the focus is elsewhere');
          return faults;
        }
        """;

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("/plan?minutes=five&country=ie", 1)]
    [InlineData("/ru/plan?minutes=five&country=zz", 2)]
    [InlineData("/plan?minutes=5&without=wings", 1)]
    [InlineData("/ru/changes?since=yesterday", 1)]
    [InlineData("/letters/to-the-embassy?country=zz", 1)]
    [InlineData("/ru/letters/to-the-embassy?country=zz", 1)]
    [InlineData("/countries?country=zz", 1)]
    [InlineData("/actions/call-the-russian-embassy?country=zz", 1)]
    public async Task A_wrong_choice_is_told_at_its_field_and_announced(string path, int wrong)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script: false);
        await visit.OpenAsync(path, status: 400);

        var faults = await visit.Page.EvaluateAsync<string[]>(Untold);

        Assert.Equal([], faults);

        // A group of boxes is one question, marked at each of them.
        Assert.Equal(wrong, await visit.Page.Locator("[aria-invalid=true]").EvaluateAllAsync<int>("all => new Set(all.map(field => field.name)).size"));
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("", false)]
    [InlineData("/ru", true)]
    public async Task A_refused_suggestion_is_told_at_its_field_and_announced(string prefix, bool script)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script);
        await visit.OpenAsync(prefix + "/suggest");
        await visit.Page.Locator("#text").FillAsync("\u200B\u200B");
        await visit.Button(visit.WordsOf(prefix).SuggestSend).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#text-problem")).ToBeVisibleAsync();

        var faults = await visit.Page.EvaluateAsync<string[]>(Untold);

        Assert.Equal([], faults);
        await Assertions.Expect(visit.Page.Locator("[aria-invalid=true]")).ToHaveCountAsync(1);
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task Wherever_script_may_say_something_there_is_one_place_that_was_there_before()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        foreach (var path in new[] { "/", "/countries/ie", "/letters/to-the-embassy", "/actions/call-the-russian-embassy", "/share" })
        {
            await visit.OpenAsync(path);
            await Assertions.Expect(visit.Page.Locator("[role=status]:empty")).ToHaveAttributeAsync("id", "said");
        }
    }
}
