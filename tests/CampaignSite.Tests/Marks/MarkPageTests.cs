using System.Net;
using CampaignSite.Marks;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Marks;

/// <summary>What one press does. Every test is a browser of its own.</summary>
[Trait("Category", "Slow")]
public sealed class MarkPageTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private const string Open = "read-the-briefing";
    private const string Closed = "sign-the-petition-of-2025";
    private const string Good = "__Host-d=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("done", MarkOutcome.Done)]
    [InlineData("tried", MarkOutcome.Tried)]
    [InlineData("later", MarkOutcome.Later)]
    public async Task A_press_stores_one_row_sets_one_cookie_and_leads_back(string word, MarkOutcome outcome)
    {
        var browser = new Browser(_site);
        var before = Browser.RowsOf(_site);

        using var answer = await browser.PressAsync(Open, word);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/actions/read-the-briefing#mark", answer.Headers.Location?.OriginalString);
        Assert.Equal("private, no-store, no-transform", answer.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Matches(@"\Ad=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax\z", Assert.Single(Browser.SetCookies(answer)));
        Assert.Equal([(Open, outcome, Today)], await browser.RowsAsync());
        Assert.Equal(before + 1, Browser.RowsOf(_site));
    }

    [Theory]
    [InlineData("?country=gb#mark", "gb")]
    [InlineData("#mark", "")]
    [InlineData("#mark", "zz")]
    [InlineData("#mark", "//evil.example")]
    public async Task It_leads_back_with_the_country_that_was_chosen_and_with_nothing_else_that_was_sent(string end, string country)
    {
        using var answer = await new Browser(_site).SendAsync(RunningSite.Post(
            "/ar/actions/call-the-embassy/mark", ("outcome", "done"), ("country", country)));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/ar/actions/call-the-embassy" + end, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task With_a_country_at_risk_it_is_refused_and_sets_no_cookie()
    {
        using var answer = await new Browser(_site).SendAsync(RunningSite.Post("/actions/call-the-embassy/mark", ("outcome", "done"), ("country", "jo")));

        Assert.Equal((HttpStatusCode.BadRequest, false), (answer.StatusCode, answer.Headers.Contains("Set-Cookie")));
    }

    [Fact]
    public async Task B54_pressed_twice_it_is_one_row_and_no_second_cookie()
    {
        var browser = new Browser(_site);
        using var first = await browser.PressAsync(Open, "done");

        using var second = await browser.PressAsync(Open, "done");

        Assert.Equal((HttpStatusCode.SeeOther, first.Headers.Location), (second.StatusCode, second.Headers.Location));
        Assert.Equal([], Browser.SetCookies(second));
        Assert.Equal([(Open, MarkOutcome.Done, Today)], await browser.RowsAsync());
    }

    [Fact]
    public async Task B54_a_hundred_presses_at_once_with_one_cookie_are_one_row()
    {
        var browser = new Browser(_site) { Cookie = VisitorCookieHeader() };

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => browser.PressAsync(Open, "done")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Equal([(Open, MarkOutcome.Done, Today)], await browser.RowsAsync());
    }

    [Fact]
    public async Task Another_word_changes_the_same_row()
    {
        var browser = new Browser(_site);
        using var done = await browser.PressAsync(Open, "done");
        using var tried = await browser.PressAsync(Open, "tried");
        Assert.Equal([(Open, MarkOutcome.Tried, Today)], await browser.RowsAsync());

        using var later = await browser.PressAsync(Open, "later");

        Assert.Equal([(Open, MarkOutcome.Later, Today)], await browser.RowsAsync());
    }

    [Fact]
    public async Task B54_undo_removes_the_row_and_undone_twice_it_is_the_same()
    {
        var browser = new Browser(_site);
        using var done = await browser.PressAsync(Open, "done");

        using var undone = await browser.PressAsync(Open, "none");
        using var again = await browser.PressAsync(Open, "none");

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.SeeOther], [undone.StatusCode, again.StatusCode]);
        Assert.Equal([], Browser.SetCookies(undone));
        Assert.Equal([], await browser.RowsAsync());
    }

    [Fact]
    public async Task After_an_undo_the_page_says_so_to_this_browser_and_nothing_to_others()
    {
        var browser = new Browser(_site);
        using var done = await browser.PressAsync(Open, "done");
        using var undone = await browser.PressAsync(Open, "none");

        Assert.Contains("<p role=\"status\"><strong>You have no mark here.</strong>", await browser.ReadAsync($"/actions/{Open}"), StringComparison.Ordinal);
        Assert.DoesNotContain("<p role=\"status\"><strong>", await new Browser(_site).ReadAsync($"/actions/{Open}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task B59_sent_again_from_history_or_the_answer_loaded_again_it_is_one_record()
    {
        var browser = new Browser(_site);
        using var first = await browser.PressAsync(Open, "done");
        for (var i = 0; i < 2; i++)
        {
            using var loaded = await browser.GetAsync(first.Headers.Location!.OriginalString);
            using var resent = await browser.PressAsync(Open, "done");
        }

        Assert.Equal([(Open, MarkOutcome.Done, Today)], await browser.RowsAsync());
    }

    [Theory]
    [InlineData("marks", "/marks#marks-state")]
    [InlineData("Marks", "/actions/read-the-briefing#mark")]
    [InlineData("/marks", "/actions/read-the-briefing#mark")]
    [InlineData("//evil.example", "/actions/read-the-briefing#mark")]
    [InlineData("/\\evil.example", "/actions/read-the-briefing#mark")]
    [InlineData("https:evil.example", "/actions/read-the-briefing#mark")]
    [InlineData("/%09/evil.example", "/actions/read-the-briefing#mark")]
    [InlineData("/%5cevil.example", "/actions/read-the-briefing#mark")]
    public async Task The_way_back_is_one_word_of_our_own_and_never_an_address_of_the_request(string from, string back)
    {
        using var answer = await new Browser(_site).SendAsync(RunningSite.Post(
            $"/actions/{Open}/mark", ("outcome", "later"), ("from", from), ("returnUrl", from), ("next", from), ("url", from), ("to", from)));

        Assert.Equal((303, back), ((int)answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task B53_a_mark_on_what_is_gone_from_the_campaign_can_be_taken_back_by_its_owner_only()
    {
        var browser = new Browser(_site) { Cookie = VisitorCookieHeader() };
        await _site.Services.GetRequiredService<MarkStore>().MarkAsync(browser.Visitor(), "ring-the-bells", MarkOutcome.Done);

        using var others = await new Browser(_site) { Cookie = VisitorCookieHeader() }.PressAsync("ring-the-bells", "none");
        using var changed = await browser.PressAsync("ring-the-bells", "tried");
        using var undone = await browser.PressAsync("ring-the-bells", "none");

        Assert.Equal((400, 400, 303), ((int)others.StatusCode, (int)changed.StatusCode, (int)undone.StatusCode));
        Assert.Equal("/marks#marks-state", undone.Headers.Location?.OriginalString);
        Assert.Equal([], await browser.RowsAsync());
    }

    [Fact]
    public async Task Undo_without_a_cookie_sets_none()
    {
        var before = Browser.RowsOf(_site);

        using var answer = await new Browser(_site).PressAsync(Open, "none", remember: true);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal([], Browser.SetCookies(answer));
        Assert.Equal(before, Browser.RowsOf(_site));
    }

    [Fact]
    public async Task A_ticked_box_keeps_the_same_cookie_for_90_days()
    {
        var browser = new Browser(_site);
        using var first = await browser.PressAsync(Open, "done");

        using var second = await browser.PressAsync(Open, "done", remember: true);

        Assert.Equal([Browser.SetCookies(first).Single() + "; Max-Age=7776000"], Browser.SetCookies(second));
    }

    [Fact]
    public async Task In_another_language_it_leads_back_in_that_language_to_the_same_mark()
    {
        var browser = new Browser(_site, "/ar");

        using var answer = await browser.PressAsync(Open, "done");

        Assert.Equal("/ar/actions/read-the-briefing#mark", answer.Headers.Location?.OriginalString);
        Assert.Equal([(Open, MarkOutcome.Done, Today)], await browser.RowsAsync());
        var inEnglish = new Browser(_site) { Cookie = browser.Cookie };
        Assert.Contains("You marked this as done on 22 November 2026.", await inEnglish.ReadAsync($"/actions/{Open}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task B45_fields_nobody_asked_for_are_ignored()
    {
        var browser = new Browser(_site);

        using var answer = await browser.SendAsync(RunningSite.Post(
            $"/actions/{Open}/mark", ("outcome", "later"), ("slug", Closed), ("Visitor", "x"), ("Day", "1999-01-01"), ("Admin", "true")));

        Assert.Equal([(Open, MarkOutcome.Later, Today)], await browser.RowsAsync());
    }

    [Theory]
    [InlineData(Good + "A")]
    [InlineData("__Host-d=x")]
    [InlineData("__host-d=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")]
    [InlineData(Good + "; " + Good)]
    public async Task C1_C2_C6_a_broken_cookie_is_none_replaced_by_a_mark_and_expired_by_an_undo(string broken)
    {
        var marking = new Browser(_site) { Cookie = broken };
        var undoing = new Browser(_site) { Cookie = broken };

        using var marked = await marking.PressAsync(Open, "done");
        using var undone = await undoing.PressAsync(Open, "none");

        Assert.Matches(@"\Ad=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax\z", Browser.SetCookies(marked).Last());
        Assert.Equal([(Open, MarkOutcome.Done, Today)], await marking.RowsAsync());
        string[] expired = ["__Host-d=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0", "d=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"];
        Assert.Equal(expired, Browser.SetCookies(marked).SkipLast(1));
        Assert.Equal(expired, Browser.SetCookies(undone));
    }

    [Fact]
    public async Task C3_a_cookie_nobody_knows_begins_an_empty_record_and_is_kept()
    {
        var browser = new Browser(_site) { Cookie = VisitorCookieHeader() };

        using var answer = await browser.PressAsync(Open, "done");

        Assert.Equal([], Browser.SetCookies(answer));
        Assert.Equal([(Open, MarkOutcome.Done, Today)], await browser.RowsAsync());
    }

    [Fact]
    public async Task A_mark_on_what_has_since_closed_can_be_taken_back()
    {
        var browser = new Browser(_site) { Cookie = VisitorCookieHeader() };
        await _site.Services.GetRequiredService<MarkStore>().MarkAsync(browser.Visitor(), Closed, MarkOutcome.Done);
        Assert.Contains("value=\"none\"", await browser.ReadAsync($"/actions/{Closed}"), StringComparison.Ordinal);

        using var answer = await browser.PressAsync(Closed, "none");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal([], await browser.RowsAsync());
    }

    internal static string VisitorCookieHeader()
    {
        var response = new Microsoft.AspNetCore.Http.DefaultHttpContext().Response;
        VisitorCookie.New().Write(response, remember: false);
        return response.Headers.SetCookie.ToString().Split(';')[0];
    }
}
