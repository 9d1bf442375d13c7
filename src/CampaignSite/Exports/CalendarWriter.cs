using System.Globalization;
using System.Text;
using CampaignSite.Content;
using CampaignSite.Content.Changes;
using CampaignSite.Localization;

namespace CampaignSite.Exports;

/// <summary>Days for one's own calendar (iCalendar, RFC 5545). Made of the content and the day asked for, so two requests on a day are equal.</summary>
internal static class CalendarWriter
{
    /// <summary>The same for every file: a calendar shows who made an entry.</summary>
    private const string Maker = "-//Calendar//EN";

    /// <summary>For programs that read the first alarm only and none after the beginning, as Outlook does: six in the evening before.</summary>
    private const int EveningBefore = 6;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    /// <summary>One calendar. A neutral one holds a date, one word and nothing that leads back here, not even by its names.</summary>
    public static byte[] Write(LocalizedCampaign localized, SiteUrls urls, IEnumerable<CalendarEvent> events, bool neutral)
    {
        var lines = new ContentLines().Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", Maker).Add("CALSCALE", "GREGORIAN");
        foreach (var item in events)
        {
            Add(lines, item, localized, urls, neutral);
        }

        return Encoding.UTF8.GetBytes(lines.Add("END", "VCALENDAR").ToString());
    }

    private static void Add(ContentLines lines, CalendarEvent item, LocalizedCampaign localized, SiteUrls urls, bool neutral)
    {
        var (day, rule) = (Day(item.Day), Rule(item));
        var word = localized.Words.ReminderWord;

        // Made only of what the file says anyway: a name made of more could be computed from this site's pages and looked for on a phone.
        var id = neutral ? DeterministicId.Create(day, rule ?? "", word) : DeterministicId.Create(localized.Campaign.Id, item.Address, item.What);

        lines.Add("BEGIN", "VEVENT").Add("UID", id).Add("DTSTAMP", neutral ? NeutralStamp(localized.Campaign) : Stamp(item, localized.Campaign));
        if (!neutral)
        {
            lines.Add("SEQUENCE", Changes(item, localized.Campaign).Count().ToString(CultureInfo.InvariantCulture));
        }

        // Without its end some phones make an event at midnight out of a day.
        lines.Add("DTSTART;VALUE=DATE", day).Add("DTEND;VALUE=DATE", Day(item.Day.AddDays(1)));
        if (rule is not null)
        {
            lines.Add("RRULE", rule);
        }

        lines.AddText("SUMMARY", neutral ? word : item.Summary);
        if (!neutral)
        {
            lines.AddText("DESCRIPTION", item.Description).Add("URL", urls.Absolute(localized.PathTo(item.Address)));
        }

        // A reminder takes up no time of the day, and people who share the calendar need not read it.
        lines.Add("TRANSP", "TRANSPARENT").Add("CLASS", "PRIVATE");
        foreach (var hours in item.HoursBefore > 0 ? [item.HoursBefore] : new[] { EveningBefore, item.HoursBefore })
        {
            lines.Add("BEGIN", "VALARM").Add("ACTION", "DISPLAY").AddText("DESCRIPTION", neutral ? word : item.Summary)
                .Add("TRIGGER", hours > 0 ? $"-PT{hours}H" : $"PT{-hours}H").Add("END", "VALARM");
        }

        lines.Add("END", "VEVENT");
    }

    // The day of the edition would name the edition, its year does not.
    private static string NeutralStamp(Campaign campaign) => $"{campaign.Edition.Year:0000}0101T000000Z";

    // When the entry was written (RFC 5545, 3.8.7.2) is when the content was. Nothing remembers the day it had before: the time of day is made of the
    // day the entry has now, so that one which moved is never stamped as the old one was, and one put off is stamped later.
    private static string Stamp(CalendarEvent item, Campaign campaign)
    {
        var written = Changes(item, campaign).Select(change => change.Date).Append(campaign.Edition).Max();
        var time = TimeOnly.MinValue.Add(TimeSpan.FromSeconds((item.Day.DayNumber - FirstDay.DayNumber) % 86400));
        return $"{Day(written)}T{time.ToString("HHmmss", CultureInfo.InvariantCulture)}Z";
    }

    // Lines of changes.yml are only ever added, so their number is one that grows.
    private static IEnumerable<Change> Changes(CalendarEvent item, Campaign campaign) => campaign.Changes.Where(change => change.Address == item.Address);

    private static string? Rule(CalendarEvent item) => item.Every switch
    {
        null => null,
        Repeat.Week => "FREQ=WEEKLY",
        Repeat.Month => "FREQ=MONTHLY",
        _ => "FREQ=YEARLY",
    };

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
