using System.Text.Json;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Marks;

/// <summary>Features 4.5: the rows as a file to take away, and exactly the rows.</summary>
[Trait("Category", "Slow")]
public sealed class MarksFileTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("")]
    [InlineData("/ar")]
    public async Task The_file_holds_action_outcome_and_day_of_each_row_and_nothing_else(string language)
    {
        var (browser, another) = (new Browser(_site, language), new Browser(_site));
        using var done = await browser.PressAsync("read-the-briefing", "done");
        using var tried = await browser.PressAsync("call-the-embassy", "tried");
        using var others = await another.PressAsync("write-to-the-council", "later");

        using var answer = await browser.GetAsync("/marks.json");

        Assert.Equal(
            (200, "application/json", "attachment; filename=\"marks.json\"", "private, no-store, no-transform"),
            ((int)answer.StatusCode, Header(answer, "Content-Type"), Header(answer, "Content-Disposition"), Header(answer, "Cache-Control")));
        using var file = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(
            ["action=call-the-embassy outcome=tried day=2026-11-22", "action=read-the-briefing outcome=done day=2026-11-22"],
            file.RootElement.EnumerateArray().Select(row => string.Join(' ', row.EnumerateObject().Select(field => $"{field.Name}={field.Value}"))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("__Host-d=x")]
    [InlineData("__Host-d=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")]
    public async Task C1_C3_without_a_cookie_that_is_known_it_is_an_empty_list(string? cookie)
    {
        using var answer = await new Browser(_site) { Cookie = cookie }.GetAsync("/marks.json");

        Assert.Equal((200, "[]"), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal([], Browser.SetCookies(answer));
    }

    [Fact]
    public async Task The_page_of_a_visitor_with_marks_offers_it_and_says_that_forgetting_does_not_reach_it()
    {
        var browser = new Browser(_site, "/ar");
        using var done = await browser.PressAsync("read-the-briefing", "done");

        var page = await browser.ReadAsync("/marks");

        Assert.Contains("href=\"/ar/marks.json\"", page, StringComparison.Ordinal);
        Assert.Contains(fixture.Campaign.WordsIn(fixture.Campaign.Languages[1]).MarksFileExplained, page, StringComparison.Ordinal);
        Assert.DoesNotContain("marks.json", await new Browser(_site).ReadAsync("/marks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_only_read()
    {
        using var answer = await _site.Client.SendAsync(RunningSite.Post("/marks.json", ("outcome", "done")));

        Assert.Equal((405, "GET, HEAD"), ((int)answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow)));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        (answer.Headers.NonValidated.TryGetValues(name, out var values) ? values : answer.Content.Headers.NonValidated[name]).ToString();
}
