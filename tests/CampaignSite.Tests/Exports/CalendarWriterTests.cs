using System.Globalization;
using System.Text;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Changes;
using CampaignSite.Content.Timeline;
using CampaignSite.Exports;
using CampaignSite.Testing;
using CampaignSite.Tests.Exports.Support;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Shipped;
using Microsoft.Extensions.DependencyInjection;
using ReadEvent = Ical.Net.CalendarComponents.CalendarEvent;

namespace CampaignSite.Tests.Exports;

public sealed class CalendarWriterTests(SaltmarshSite saltmarsh) : IClassFixture<SaltmarshSite>
{
    private readonly SiteUrls _urls = saltmarsh.Site.Services.GetRequiredService<SiteUrls>();

    [Fact]
    public void A_reminder_is_a_whole_day_that_keeps_nobody_busy()
    {
        var file = Text(Saltmarsh.Campaign(), new ReminderQuery { Action = "call-the-embassy", In = "14" });

        Assert.Equal(
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Calendar//EN", "CALSCALE:GREGORIAN", "BEGIN:VEVENT", "UID", "DTSTAMP:20261120T024356Z",
                "SEQUENCE:1", "DTSTART;VALUE=DATE:20261206", "DTEND;VALUE=DATE:20261207", "SUMMARY:Call the embassy", "DESCRIPTION:Ask one question and write down the answer.",
                $"URL:{_urls.Absolute("/actions/call-the-embassy")}", "TRANSP:TRANSPARENT", "CLASS:PRIVATE",
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Call the embassy", "TRIGGER:-PT6H", "END:VALARM",
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Call the embassy", "TRIGGER:PT9H", "END:VALARM", "END:VEVENT", "END:VCALENDAR", "",
            ],
            Unfold(file).Split("\r\n").Select(line => line.StartsWith("UID:", StringComparison.Ordinal) ? "UID" : line));
    }

    [Fact]
    public void The_dates_of_an_action_are_its_first_day_and_its_last_with_an_alarm_the_morning_before()
    {
        var campaign = Saltmarsh.Campaign();
        var action = campaign.Action("attend-the-tide-vigil")!;

        var before = Dates(campaign with { Today = new(2026, 10, 1) }, action);
        var during = Dates(campaign, action);
        var after = Reminders.DatesOf(action, HostileText.Reader(campaign with { Today = new(2027, 1, 1) }));

        Assert.Equal(["20261101", "20261231"], Values(before, "DTSTART;VALUE=DATE"));
        Assert.Equal(["Opens: Attend the tide vigil", "Last day: Attend the tide vigil"], Values(before, "SUMMARY"));
        Assert.Equal(["20261231"], Values(during, "DTSTART;VALUE=DATE"));
        Assert.Equal(["-PT15H"], Values(during, "TRIGGER"));
        Assert.Empty(after);
    }

    [Fact]
    public void A_neutral_reminder_is_the_same_file_whatever_it_reminds_of()
    {
        var shipped = new ShippedCampaign().Campaign;
        foreach (var language in Enumerable.Range(0, shipped.Languages.Length))
        {
            var localized = HostileText.Reader(shipped, language);
            var files = shipped.Actions.Select(action => new ReminderQuery { Action = action.Slug.Value, Every = "month", Title = "neutral" })
                .Concat(shipped.Letters.Select(letter => new ReminderQuery { Letter = letter.Slug.Value, Every = "month", Title = "neutral" }))
                .Append(new ReminderQuery { Every = "month", Title = "neutral" })
                .Select(query => Reminders.Read(query, localized).Event).OfType<CalendarEvent>()
                .Select(item => Convert.ToHexString(CalendarWriter.Write(localized, _urls, [item], neutral: true))).ToList();

            Assert.True(files.Count > 20);
            Assert.Single(files.Distinct());
        }
    }

    [Fact]
    public void A_neutral_file_holds_nothing_of_the_campaign_nor_of_its_site()
    {
        var shipped = new ShippedCampaign().Campaign;
        var events = shipped.Timeline.Where(item => item.Date.Precision == DatePrecision.Day).ToList();
        foreach (var localized in shipped.Languages.Select((_, language) => HostileText.Reader(shipped, language)))
        {
            var telling = shipped.ProperNames.Append(shipped.Name).Append("http").Append("CampaignSite").Append(_urls.Base.Host)
                .Concat(shipped.Actions.Select(action => action.Translations.In(localized.Language).Title))
                .Concat(shipped.Actions.Select(action => action.Slug.Value))
                .Concat(events.Select(item => item.Slug.Value)).ToList();
            var files = events.Select(item => Reminders.Read(new ReminderQuery { Event = item.Slug.Value, Title = "neutral" }, localized).Event!)
                .Concat(shipped.Actions.SelectMany(action => Reminders.DatesOf(action, localized)))
                .Select(item => Unfold(Encoding.UTF8.GetString(CalendarWriter.Write(localized, _urls, [item], neutral: true)))).ToList();

            Assert.True(files.Count > 20);
            Assert.Equal([], files.SelectMany(file => telling.Where(word => file.Contains(word, StringComparison.OrdinalIgnoreCase))).Distinct());
            Assert.All(files, file => Assert.Equal([localized.Words.ReminderWord], Values(file, "SUMMARY")));
        }
    }

    [Fact]
    public void Two_files_of_a_day_are_equal_and_none_says_now()
    {
        var campaign = Saltmarsh.Campaign();
        var query = new ReminderQuery { Letter = "to-the-embassy", Every = "week" };

        var file = Text(campaign, query);

        Assert.Equal(file, Text(Saltmarsh.Campaign(), query));
        Assert.All(Values(file, "DTSTAMP"), stamp => Assert.StartsWith("20261120T", stamp, StringComparison.Ordinal));
        Assert.DoesNotContain(campaign.Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture), file, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_day_of_the_same_last_day_replaces_the_old_entry()
    {
        var campaign = Saltmarsh.Campaign();
        var action = campaign.Action("attend-the-tide-vigil")!;

        var moved = Dates(campaign, action with { Closes = new(2027, 1, 31) });

        Assert.Equal(Values(Dates(campaign, action), "UID"), Values(moved, "UID"));
        Assert.True(string.CompareOrdinal(Values(moved, "DTSTAMP").Single(), Values(Dates(campaign, action), "DTSTAMP").Single()) > 0);
    }

    [Fact]
    public void A_day_put_forward_is_stamped_anew_and_one_that_changes_yml_names_is_later_and_numbered()
    {
        var campaign = Saltmarsh.Campaign();
        var action = campaign.Action("attend-the-tide-vigil")!;
        var sooner = action with { Closes = new(2026, 12, 1) };
        var said = campaign with { Changes = campaign.Changes.Insert(0, new Change(new(2026, 11, 21), ChangeKind.Corrected, "/actions/attend-the-tide-vigil", HostileText.Localized("Sooner."))) };

        Assert.NotEqual(Values(Dates(campaign, action), "DTSTAMP"), Values(Dates(campaign, sooner), "DTSTAMP"));
        Assert.StartsWith("20261121T", Values(Dates(said, sooner), "DTSTAMP").Single(), StringComparison.Ordinal);
        Assert.Equal((int.Parse(Values(Dates(campaign, action), "SEQUENCE").Single(), CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture), Values(Dates(said, sooner), "SEQUENCE").Single());
    }

    [Fact]
    public void Another_name_of_the_campaign_changes_no_entry()
    {
        var campaign = Saltmarsh.Campaign();
        var action = campaign.Action("attend-the-tide-vigil")!;

        Assert.Equal(Values(Dates(campaign, action), "UID"), Values(Dates(campaign with { Name = "Another" }, action), "UID"));
    }

    [Fact]
    public void The_entries_of_the_shipped_campaign_keep_the_names_they_have_had()
    {
        var localized = HostileText.Reader(new ShippedCampaign().Campaign);
        CalendarEvent[] kept = [new(new(2027, 4, 1), "anniversary", "", "", "/timeline#novaya-gazeta-report"), new(new(2027, 4, 1), "last day", "", "", "/actions/call-the-russian-embassy")];

        Assert.Equal(
            ["25fa6b61-b4fe-8e4a-8a63-93c83e203e5c", "a4c0a903-05a4-8873-8df8-97d01cccafee"],
            Values(Encoding.UTF8.GetString(CalendarWriter.Write(localized, _urls, kept, neutral: false)), "UID"));
    }

    [Fact]
    public void A_day_ends_with_the_next_and_one_alarm_at_least_rings_before_it()
    {
        var shipped = new ShippedCampaign().Campaign;
        var localized = HostileText.Reader(shipped);
        var events = shipped.Actions.SelectMany(action => Reminders.DatesOf(action, localized))
            .Append(Reminders.Read(new ReminderQuery { Every = "month" }, localized).Event!).ToList();

        Assert.All(events.SelectMany(item => new[] { false, true }.Select(neutral => Encoding.UTF8.GetString(CalendarWriter.Write(localized, _urls, [item], neutral)))), file =>
        {
            Assert.Equal(Day(Values(file, "DTSTART;VALUE=DATE")).AddDays(1), Day(Values(file, "DTEND;VALUE=DATE")));
            Assert.StartsWith("-PT", Values(file, "TRIGGER").First(), StringComparison.Ordinal);
        });

        static DateOnly Day(IEnumerable<string> values) => DateOnly.ParseExact(values.Single(), "yyyyMMdd", CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Another_parser_reads_back_every_word()
    {
        var campaign = HostileText.Campaign();
        var localized = HostileText.Reader(campaign);
        var item = Reminders.Read(new ReminderQuery { Action = "attend-the-tide-vigil", In = "9", Every = "month" }, localized).Event!;

        var found = Assert.Single(Parse(CalendarWriter.Write(localized, _urls, [item], neutral: false)));

        Assert.Equal(HostileText.Line, found.Summary);
        Assert.Equal(HostileText.Text, found.Description);
        Assert.Equal((new DateOnly(2026, 12, 1), false), (found.Start!.Date, found.Start.HasTime));
        Assert.Equal(new DateTime(2026, 11, 22, 2, 43, 51, DateTimeKind.Utc), found.DtStamp!.AsUtc);
        Assert.Equal("FREQ=MONTHLY", found.RecurrenceRule!.ToString());
        Assert.Equal(_urls.Absolute("/actions/attend-the-tide-vigil"), found.Url!.AbsoluteUri);
        Assert.Equal("TRANSPARENT", found.Transparency);
        Assert.Equal([-6.0, 9.0], found.Alarms.Select(alarm => alarm.Trigger!.Duration!.Value.ToTimeSpanUnspecified().TotalHours));
    }

    [Fact]
    public void Another_parser_reads_every_anniversary_of_the_shipped_campaign()
    {
        var shipped = new ShippedCampaign().Campaign;
        var days = shipped.Timeline.Where(item => item.Date.Precision == DatePrecision.Day).ToList();
        foreach (var localized in shipped.Languages.Select((_, language) => HostileText.Reader(shipped, language)))
        {
            var wanted = days.Select(item => Reminders.Read(new ReminderQuery { Event = item.Slug.Value }, localized).Event!).ToList();

            var found = Parse(CalendarWriter.Write(localized, _urls, wanted, neutral: false));

            Assert.Equal(wanted.Select(item => item.Summary), found.Select(item => item.Summary));
            Assert.Equal(found.Count, found.Select(item => item.Uid).Distinct().Count());
            Assert.All(found, item => Assert.Equal("FREQ=YEARLY", item.RecurrenceRule!.ToString()));
        }
    }

    private static List<ReadEvent> Parse(byte[] file) => [.. Ical.Net.Calendar.Load(Encoding.UTF8.GetString(file))!.Events];

    private string Text(Campaign campaign, ReminderQuery query)
    {
        var localized = HostileText.Reader(campaign);
        return Encoding.UTF8.GetString(CalendarWriter.Write(localized, _urls, [Reminders.Read(query, localized).Event!], query.IsNeutral));
    }

    private string Dates(Campaign campaign, CallToAction action)
    {
        var localized = HostileText.Reader(campaign);
        return Encoding.UTF8.GetString(CalendarWriter.Write(localized, _urls, Reminders.DatesOf(action, localized), neutral: false));
    }

    private static IEnumerable<string> Values(string file, string name) =>
        Unfold(file).Split("\r\n").Where(line => line.StartsWith(name + ":", StringComparison.Ordinal)).Select(line => line[(name.Length + 1)..]);

    private static string Unfold(string file) => file.Replace("\r\n ", "", StringComparison.Ordinal);
}
