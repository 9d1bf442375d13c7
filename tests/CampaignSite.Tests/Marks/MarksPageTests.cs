using System.Net;
using AngleSharp.Html.Parser;
using CampaignSite.Marks;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Marks;

/// <summary>What a visitor sees of what is stored, and how it goes away.</summary>
[Trait("Category", "Slow")]
public sealed class MarksPageTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private static readonly string[] Expired = ["__Host-d=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0", "d=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"];

    private readonly RunningSite _site = fixture.Site;

    [Fact]
    public async Task A_browser_without_a_cookie_is_told_that_nothing_is_stored()
    {
        var page = await new Browser(_site).ReadAsync("/marks");

        Assert.Contains("<strong>Nothing is stored about this browser.</strong></p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_holds_exactly_the_rows_also_of_an_action_that_is_gone()
    {
        var browser = new Browser(_site) { Cookie = MarkPageTests.VisitorCookieHeader() };
        var another = new Browser(_site);
        using var done = await browser.PressAsync("read-the-briefing", "done");
        using var tried = await browser.PressAsync("call-the-embassy", "tried");
        using var others = await another.PressAsync("write-to-the-council", "later");
        await _site.Services.GetRequiredService<MarkStore>().MarkAsync(browser.Visitor(), "ring-the-bells", MarkOutcome.Later);

        using var answer = await browser.GetAsync("/marks");

        Assert.Equal("private, no-store, no-transform", answer.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal(
            [
                "Call the embassy | Tried, no answer | 22 November 2026 | Undo",
                "Read the briefing | Done | 22 November 2026 | Undo",
                "an action that is no longer here (ring-the-bells) | Later | 22 November 2026 | Undo",
            ],
            Rows(await answer.Content.ReadAsStringAsync()));
        Assert.Equal(3, (await browser.RowsAsync()).Count());
    }

    [Fact]
    public async Task C3_a_cookie_nobody_knows_shows_an_empty_record_and_no_error()
    {
        var page = await new Browser(_site) { Cookie = MarkPageTests.VisitorCookieHeader() }.ReadAsync("/marks");

        Assert.Contains("Only the cookie is left. No mark is stored for this browser.", page, StringComparison.Ordinal);
        Assert.Contains("<form method=\"post\" action=\"/marks/forget\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_focus_lands_on_a_sentence_that_counts_what_is_left()
    {
        var browser = new Browser(_site);
        using var done = await browser.PressAsync("read-the-briefing", "done");
        using var later = await browser.PressAsync("call-the-embassy", "later");
        var two = await StateAsync(browser);
        using var first = await browser.PressAsync("read-the-briefing", "none");
        var one = await StateAsync(browser);
        using var last = await browser.PressAsync("call-the-embassy", "none");

        Assert.Equal("2 marks are stored for this browser.", two);
        Assert.Equal("1 mark is stored for this browser.", one);
        Assert.Equal("Only the cookie is left. No mark is stored for this browser.", await StateAsync(browser));
    }

    [Theory]
    [InlineData("", "/marks", "Nothing is stored about this browser.")]
    [InlineData("/ar", "/ar/marks", "يحذف العلامات وملف تعريف الارتباط")]
    public async Task Forgetting_deletes_the_rows_expires_the_cookie_and_leads_to_where_it_says_so(string language, string address, string said)
    {
        var browser = new Browser(_site, language);
        var others = Browser.RowsOf(_site);
        using var done = await browser.PressAsync("read-the-briefing", "done", remember: true);
        using var later = await browser.PressAsync("call-the-embassy", "later");
        Assert.Equal(others + 2, Browser.RowsOf(_site));

        using var answer = await browser.ForgetAsync();

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"{address}#marks-state", answer.Headers.Location?.OriginalString);
        Assert.Contains(said, await new Browser(_site).ReadAsync(address), StringComparison.Ordinal);
        Assert.Equal(Expired, Browser.SetCookies(answer));
        Assert.Equal(["\"cookies\", \"storage\", \"cache\""], answer.Headers.NonValidated["Clear-Site-Data"]);
        Assert.Equal("private, no-store, no-transform", answer.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal(others, Browser.RowsOf(_site));
    }

    [Fact]
    public async Task C4_the_old_cookie_then_finds_nothing_and_the_rows_do_not_come_back()
    {
        var browser = new Browser(_site);
        using var done = await browser.PressAsync("read-the-briefing", "done");
        var old = browser.Cookie;
        using var forgotten = await browser.ForgetAsync();

        var page = await new Browser(_site) { Cookie = old }.ReadAsync("/marks");

        Assert.Contains("No mark is stored for this browser.", page, StringComparison.Ordinal);
        Assert.Null(browser.Cookie);
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_there_was_anything()
    {
        var known = new Browser(_site);
        using var done = await known.PressAsync("read-the-briefing", "done");

        using var something = await known.ForgetAsync();
        using var nothing = await new Browser(_site).ForgetAsync();
        using var unknown = await new Browser(_site) { Cookie = MarkPageTests.VisitorCookieHeader() }.ForgetAsync();
        using var broken = await new Browser(_site) { Cookie = "__Host-d=x" }.ForgetAsync();

        Assert.Equal([Said(something)], new[] { nothing, unknown, broken }.Select(Said).Distinct());
    }

    [Fact]
    public async Task Forgetting_leaves_what_others_have_stored()
    {
        var (leaving, staying) = (new Browser(_site), new Browser(_site));
        using var first = await leaving.PressAsync("read-the-briefing", "done");
        using var second = await staying.PressAsync("read-the-briefing", "tried");

        using var answer = await leaving.ForgetAsync();

        Assert.Equal([("read-the-briefing", MarkOutcome.Tried, new DateOnly(2026, 11, 22))], await staying.RowsAsync());
    }

    [Fact]
    public async Task N7_after_forgetting_no_file_of_the_data_folder_holds_the_visitor_the_last_good_copy_neither()
    {
        var (leaving, folder) = (new Browser(_site), _site.Folder.At("data"));
        using var done = await leaving.PressAsync("read-the-briefing", "done");
        var (visitor, cookie) = (leaving.Visitor(), leaving.Cookie!.Split('=')[1]);
        await Wait.UntilAsync(() => Directory.Exists(Path.Combine(folder, "last-good")));
        Assert.Equal(1, FolderBytes.Of(folder).Count([visitor]));

        using var answer = await leaving.ForgetAsync();

        await Wait.UntilAsync(() => FolderBytes.Of(folder).Count([visitor]) == 0);
        Assert.False(FolderBytes.Of(folder).Holds(cookie));
    }

    private static async Task<string> StateAsync(Browser browser)
    {
        var state = new HtmlParser().ParseDocument(await browser.ReadAsync("/marks")).GetElementById("marks-state")!;
        Assert.Equal(("status", "-1"), (state.GetAttribute("role"), state.GetAttribute("tabindex")));
        return CrawledPage.Text(state);
    }

    private static IEnumerable<string> Rows(string page) => new HtmlParser().ParseDocument(page).QuerySelectorAll("main tbody tr")
        .Select(row => string.Join(" | ", row.Children.Select(CrawledPage.Text)));

    private static string Said(HttpResponseMessage answer) => $"{(int)answer.StatusCode}\n" + string.Join('\n', answer.Headers.NonValidated
        .Where(header => header.Key != "Date").Select(header => $"{header.Key}: {header.Value}"));
}
