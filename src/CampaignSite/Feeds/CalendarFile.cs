using System.Globalization;
using System.Text;
using CampaignSite.Localization;

namespace CampaignSite.Feeds;

/// <summary>Days for one's own calendar (iCalendar, RFC 5545). Made of the content and the day asked for, so two requests on a day are equal.</summary>
internal static class CalendarFile
{
    /// <summary>The same for every file: a calendar shows who made an entry.</summary>
    private const string Maker = "-//Calendar//EN";

    /// <summary>One calendar. A neutral one holds a date, one word and nothing that leads back here, not even by its names.</summary>
    public static byte[] Write(Reader reader, SiteAddress site, IEnumerable<CalendarEvent> events, bool neutral)
    {
        var lines = new ContentLines().Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", Maker).Add("CALSCALE", "GREGORIAN");
        foreach (var item in events)
        {
            Add(lines, item, reader, site, neutral);
        }

        return Encoding.UTF8.GetBytes(lines.Add("END", "VCALENDAR").ToString());
    }

    private static void Add(ContentLines lines, CalendarEvent item, Reader reader, SiteAddress site, bool neutral)
    {
        var (day, rule, edition) = (Day(item.Day), Rule(item), reader.Campaign.Edition);
        var word = reader.Words.ReminderWord;

        // Made of what stands in the file anyway: a name made of more could be computed from this site's pages and looked for on a phone.
        var id = neutral ? StableId.Of(day, rule ?? "", word) : StableId.Of(reader.Campaign.Name, item.Address, item.What);

        // When the entry was written (3.8.7.2) is when the content was; the day of the edition would name the edition, its year does not.
        var stamp = Day(neutral ? new DateOnly(edition.Year, 1, 1) : edition);
        lines.Add("BEGIN", "VEVENT").Add("UID", id).Add("DTSTAMP", $"{stamp}T000000Z").Add("DTSTART;VALUE=DATE", day);
        if (rule is not null)
        {
            lines.Add("RRULE", rule);
        }

        lines.AddText("SUMMARY", neutral ? word : item.Summary);
        if (!neutral)
        {
            lines.AddText("DESCRIPTION", item.Description).Add("URL", site.Of(reader.To(item.Address)));
        }

        // Nobody is busy all day for a reminder, and whoever shares the calendar need not read it.
        lines.Add("TRANSP", "TRANSPARENT").Add("CLASS", "PRIVATE");
        lines.Add("BEGIN", "VALARM").Add("ACTION", "DISPLAY").AddText("DESCRIPTION", neutral ? word : item.Summary)
            .Add("TRIGGER", item.HoursBefore > 0 ? $"-PT{item.HoursBefore}H" : $"PT{-item.HoursBefore}H").Add("END", "VALARM");
        lines.Add("END", "VEVENT");
    }

    private static string? Rule(CalendarEvent item) => item.Every switch
    {
        null => null,
        Repeat.Week => "FREQ=WEEKLY",
        Repeat.Month => "FREQ=MONTHLY",
        _ => "FREQ=YEARLY",
    };

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
