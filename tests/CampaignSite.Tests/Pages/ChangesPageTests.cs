using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

[Trait("Category", "Slow")]
public sealed class ChangesPageTests(SaltmarshSite saltmarsh) : IClassFixture<SaltmarshSite>
{
    [Fact]
    public async Task All_that_changed_is_grouped_by_day_and_each_thing_links_to_its_page()
    {
        var page = await ReadAsync("/changes");

        Assert.Equal(
            ["2026-11-20", "2026-11-15", "2026-11-01", "2026-10-05", "2026-10-01", "2026-09-30", "2026-05-01", "2025-03-20", "2025-03-10"],
            page.QuerySelectorAll("main section h2 time").Select(time => time.GetAttribute("datetime")));
        Assert.Equal(
            [
                "Added /actions/call-the-embassy", "Corrected /timeline/second-gate", "Closed /actions/sign-the-petition-of-2025",
                "Added /notes/how-to-leave-no-trace", "Added /actions/write-to-the-council", "Added /letters/to-the-council", "Added /timeline/gate-closed",
            ],
            page.QuerySelectorAll("main section li").Select(item => $"{item.QuerySelector(".meta")!.TextContent} {item.QuerySelector("a")!.GetAttribute("href")}"));
    }

    [Fact]
    public async Task Since_a_day_only_what_came_then_and_later_is_shown_and_the_day_stands_in_the_form()
    {
        var page = await ReadAsync("/changes?since=2026-10-05");

        Assert.Equal(["2026-11-20", "2026-11-15", "2026-11-01", "2026-10-05"], page.QuerySelectorAll("main section h2 time").Select(time => time.GetAttribute("datetime")));
        Assert.Equal("2026-10-05", page.QuerySelector("#since")!.GetAttribute("value"));
        Assert.Contains("Since 5 October 2026.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_a_link_to_keep_that_begins_today_in_the_readers_language()
    {
        var page = await ReadAsync("/ar/changes");

        Assert.Contains("/ar/changes?since=2026-11-22", page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.Equal("/ar/changes", page.QuerySelector("main form")!.GetAttribute("action"));
    }

    [Theory]
    [InlineData("2026-11-21", "Nothing has changed since then.")]
    [InlineData("2026-11-23", "That day has not come yet, so there is nothing to show.")]
    [InlineData("9999-12-31", "That day has not come yet, so there is nothing to show.")]
    public async Task A_day_after_the_last_change_says_that_nothing_is_there(string since, string sentence)
    {
        var page = await ReadAsync($"/changes?since={since}");

        Assert.Empty(page.QuerySelectorAll("main section"));
        Assert.Contains(page.QuerySelectorAll("main p"), paragraph => paragraph.TextContent == sentence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%20%20")]
    public async Task An_empty_field_shows_everything(string since) => Assert.NotEmpty((await ReadAsync($"/changes?since={since}")).QuerySelectorAll("main section"));

    [Fact]
    public async Task A_link_cannot_put_a_message_into_the_form()
    {
        var message = $"\u202E{new string('x', 200)}";
        using var answer = await saltmarsh.Site.Client.GetAsync($"/changes?since={Uri.EscapeDataString(message)}");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal(new string('x', 32), page.QuerySelector("#since")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("3 May")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("03.05.2026")]
    [InlineData("2026-5-3")]
    [InlineData("٢٠٢٦-٠٥-٠٣")]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("2026-05-03T00:00")]
    public async Task What_is_no_date_stands_in_the_form_again_with_a_sentence(string since)
    {
        using var answer = await saltmarsh.Site.Client.GetAsync($"/changes?since={Uri.EscapeDataString(since)}");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var field = page.QuerySelector("#since")!;

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("private, no-store, no-transform", answer.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal((since, "text", "problem"), (field.GetAttribute("value"), field.GetAttribute("type"), field.GetAttribute("aria-describedby")));
        Assert.Equal("We cannot read this date. Write the year, month and day, for example 2026-11-22.", page.QuerySelector("#problem")!.TextContent);
        Assert.DoesNotContain("alert(1)", string.Concat(page.QuerySelectorAll("script").Select(script => script.OuterHtml)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_leads_to_the_page_of_changes_and_names_the_feed_of_its_language()
    {
        var page = await ReadAsync("/ar/briefing");

        Assert.Contains("/ar/changes", page.QuerySelectorAll("footer a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["/ar/changes.atom"], page.QuerySelectorAll("head link[type='application/atom+xml']").Select(link => link.GetAttribute("href")));
    }

    private async Task<IHtmlDocument> ReadAsync(string address) =>
        new HtmlParser().ParseDocument(await saltmarsh.Site.Client.GetStringAsync(address));
}
