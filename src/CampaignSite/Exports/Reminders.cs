using System.Globalization;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Texts;
using CampaignSite.Content.Timeline;
using CampaignSite.Localization;

namespace CampaignSite.Exports;

/// <summary>Which days a reader asks to be reminded of.</summary>
internal static class Reminders
{
    public const string Address = "/reminders.ics";

    private const int MaxDays = 366;

    /// <summary>A day before, in the morning.</summary>
    private const int TheMorningBefore = 15;

    /// <summary>The reminder an address asks for, or a sentence that says why there is none.</summary>
    public static (CalendarEvent? Event, string? Problem) Read(ReminderQuery query, LocalizedCampaign localized)
    {
        var (campaign, words) = (localized.Campaign, localized.Words);
        if (!query.HasKnownTitle || !TryDays(query.In, out var days) || !TryRepeat(query.Every, out var every)
            || new[] { query.Action, query.Letter, query.Event }.Count(name => name is not null) > 1)
        {
            return (null, words.ReminderHelp);
        }

        if (query.Event is { } name)
        {
            return campaign.Event(name) is { } found && query is { In: null, Every: null } ? Anniversary(found, localized) : (null, words.ReminderHelp);
        }

        var action = query.Action is null ? null : campaign.Action(query.Action);
        var letter = query.Letter is null ? null : campaign.Letter(query.Letter);
        if ((days is null && every is null) || (query.Action is not null && action is null) || (query.Letter is not null && letter is null))
        {
            return (null, words.ReminderHelp);
        }

        if (action is not null && localized.Campaign.IsOver(action))
        {
            return (null, words.ReminderOver);
        }

        (LocalizedContent? Content, string Address) about = (action, letter) switch
        {
            ({ } known, _) => (known.Translations.In(localized.Language), PageAddresses.Action(known.Slug)),
            (_, { } known) => (known.Translations.In(localized.Language), PageAddresses.Letter(known.Slug)),
            _ => (null, "/actions"),
        };
        var day = First(campaign.Today, days, every);
        return (new CalendarEvent(
            day, $"{day:O} {every}", about.Content?.Title ?? campaign.Name, about.Content?.Summary ?? words.ActionsSummary, about.Address, every), null);
    }

    /// <summary>The days an action has itself: when it opens, when it closes. Empty where nothing is to come.</summary>
    public static IEnumerable<CalendarEvent> DatesOf(CallToAction action, LocalizedCampaign localized)
    {
        var (words, content) = (localized.Words, action.Translations.In(localized.Language));
        var address = PageAddresses.Action(action.Slug);
        if (localized.Campaign.IsOver(action))
        {
            yield break;
        }

        if (action.Opens is { } only && only == action.Closes)
        {
            yield return new CalendarEvent(only, "day", content.Title, content.Summary, address, IsAnniversary(action, localized.Campaign) ? Repeat.Year : null);
            yield break;
        }

        if (localized.Campaign.StateOf(action) == ActionState.NotYetOpen)
        {
            yield return new CalendarEvent(action.Opens!.Value, "first day", words.ReminderFirstDay.Replace("{title}", content.Title, StringComparison.Ordinal), content.Summary, address);
        }

        if (action.Closes is { } closes)
        {
            yield return new CalendarEvent(
                closes, "last day", words.ReminderLastDay.Replace("{title}", content.Title, StringComparison.Ordinal), content.Summary, address, null, TheMorningBefore);
        }
    }

    /// <summary>One day, on the date of something in the timeline, and the timeline is where it leads: such a day comes back every year.</summary>
    public static bool IsAnniversary(CallToAction action, Campaign campaign) =>
        action.Opens is { } day && day == action.Closes && action.Link == "/timeline"
        && campaign.Timeline.Any(item => item.Date is { Precision: DatePrecision.Day, First: var first } && (first.Month, first.Day) == (day.Month, day.Day) && first < day);

    private static (CalendarEvent? Event, string? Problem) Anniversary(TimelineEvent found, LocalizedCampaign localized)
    {
        if (found.Date.Precision != DatePrecision.Day)
        {
            return (null, localized.Words.ReminderNoDay);
        }

        var (today, happened, content) = (localized.Campaign.Today, found.Date.First, found.Translations.In(localized.Language));
        var next = Enumerable.Range(today.Year, 2).Select(year => InYear(new DateOnly(year, 1, 1), happened.Month, happened.Day)).First(day => day >= today);
        return (new CalendarEvent(next, "anniversary", $"{content.Title} ({localized.Date(found.Date)})", content.Summary, PageAddresses.Event(found.Slug), Repeat.Year), null);
    }

    private static DateOnly First(DateOnly today, int? days, Repeat? every)
    {
        var first = (days, every) switch
        {
            ({ } number, _) => today.AddDays(number),
            (_, Repeat.Week) => today.AddDays(7),
            (_, Repeat.Month) => today.AddMonths(1),
            _ => today.AddYears(1),
        };
        return every switch
        {
            // A day that some months lack would be left out in those (RFC 5545, 3.3.10): the first of the next month is used.
            Repeat.Month when first.Day > 28 => new DateOnly(first.Year, first.Month, 1).AddMonths(1),
            Repeat.Year => InYear(first, first.Month, first.Day),
            _ => first,
        };
    }

    // 29 February is in one year of four: in the others 1 March is used.
    private static DateOnly InYear(DateOnly year, int month, int day) =>
        (month, day) == (2, 29) ? new DateOnly(year.Year, 3, 1) : new DateOnly(year.Year, month, day);

    private static bool TryDays(string? text, out int? days)
    {
        days = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return text is null || days is >= 1 and <= MaxDays;
    }

    private static bool TryRepeat(string? text, out Repeat? every)
    {
        every = text switch { "week" => Repeat.Week, "month" => Repeat.Month, "year" => Repeat.Year, _ => null };
        return text is null || every is not null;
    }
}
