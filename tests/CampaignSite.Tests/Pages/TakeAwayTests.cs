using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>Where pages offer files, what they say of the traces, and where they offer none.</summary>
[Trait("Category", "Slow")]
public sealed class TakeAwayTests(SaltmarshSite saltmarsh) : IClassFixture<SaltmarshSite>
{
    [Fact]
    public async Task A_country_offers_its_cards_and_says_what_they_leave_behind()
    {
        var main = (await ReadAsync("/ar/countries/gb")).QuerySelector("main")!;

        Assert.Contains("/ar/countries/gb.vcf", main.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("إذا فُتح دخلت البطاقات في جهات الاتصال على جهازكم", main.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_at_risk_offers_none()
    {
        var main = (await ReadAsync("/countries/jo")).QuerySelector("main")!;

        Assert.DoesNotContain(main.QuerySelectorAll("a"), link => link.GetAttribute("href")!.EndsWith(".vcf", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/actions/call-the-embassy", "/reminders.ics?action=call-the-embassy&in=14", "/reminders.ics?action=call-the-embassy&every=month")]
    [InlineData("/actions/attend-the-tide-vigil", "/actions/attend-the-tide-vigil.ics", "/reminders.ics?action=attend-the-tide-vigil&in=14", "/reminders.ics?action=attend-the-tide-vigil&every=month")]
    [InlineData("/letters/to-the-embassy", "/reminders.ics?letter=to-the-embassy&in=14", "/reminders.ics?letter=to-the-embassy&every=month")]
    [InlineData("/timeline/gate-closed", "/reminders.ics?event=gate-closed")]
    [InlineData("/actions/sign-the-petition-of-2025")]
    [InlineData("/actions/join-the-night-watch")]
    public async Task A_page_offers_each_reminder_twice_the_neutral_one_first(string path, params string[] reminders)
    {
        var links = (await ReadAsync(path)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Where(href => href.Contains(".ics", StringComparison.Ordinal));

        Assert.Equal(reminders.SelectMany(reminder => new[] { Neutral(reminder), reminder }), links);

        // A list of downloads keeps addresses: a neutral one does not name what it reminds of where it need not.
        static string Neutral(string reminder) => Regex.Replace(
            $"{reminder}{(reminder.Contains('?', StringComparison.Ordinal) ? '&' : '?')}title=neutral", "(action|letter)=[a-z-]+&", "", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("/actions/call-the-embassy", "In two weeks, to ask for an answer (the calendar shows only “Reminder”)")]
    [InlineData("/letters/to-the-embassy", "In two weeks, to ask for an answer (the calendar shows only “Reminder”)")]
    [InlineData("/actions/donate-to-the-friends", "In two weeks (the calendar shows only “Reminder”)")]
    public async Task A_neutral_reminder_says_what_the_calendar_will_show(string path, string words)
    {
        var links = (await ReadAsync(path)).QuerySelectorAll("main a").Where(link => link.GetAttribute("href")!.Contains("in=14", StringComparison.Ordinal));

        Assert.Equal(words, links.First().TextContent);
    }

    [Fact]
    public async Task A_recent_look_at_an_old_source_is_told_as_one_and_not_as_old_itself()
    {
        var said = (await ReadAsync("/countries/de")).QuerySelectorAll("main .checked.old").Select(line => line.TextContent).First();

        Assert.Contains("Source from 2022, viewed on 15 November 2026.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Old", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_countries_offers_the_data_and_says_what_low_means()
    {
        var main = (await ReadAsync("/countries")).QuerySelector("main")!;

        Assert.Equal(["/data/countries.csv", "/data/campaign.json"], main.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith("/data/", StringComparison.Ordinal)));
        Assert.Contains("Never pass on anything marked “low” as if it were certain.", main.TextContent, StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> ReadAsync(string address) =>
        new HtmlParser().ParseDocument(await saltmarsh.Site.Client.GetStringAsync(address));
}
