using CampaignSite.Content.Model;
using CampaignSite.Feeds;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Shared;

/// <summary>Files for one's own calendar that a page offers: when, and the address of the file without language.</summary>
public sealed record RemindersView(IReadOnlyList<(string When, string Address)> Links)
{
    public static RemindersView Of(CallToAction action, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(reader);
        var dates = $"/actions/{action.Slug}.ics";
        var again = Again($"action={action.Slug}", action.Kind is ActionKind.Letter or ActionKind.Call, reader);
        return Reminders.IsOver(action, reader.Campaign) ? new([])
            : Reminders.IsAnniversary(action, reader.Campaign) ? new([(reader.Words.ReminderYearly, dates)])
            : Reminders.DatesOf(action, reader).Any() ? new([(reader.Words.ReminderDates, dates), .. again])
            : new([.. again]);
    }

    public static RemindersView Of(Letter letter, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(reader);
        return new([.. Again($"letter={letter.Slug}", awaitsAnswer: true, reader)]);
    }

    /// <summary>The day of an event, where it is known.</summary>
    public static RemindersView Of(TimelineEvent item, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(reader);
        return new(item.Date.Precision == DatePrecision.Day ? [(reader.Words.ReminderYearly, $"{Reminders.Address}?event={item.Slug}")] : []);
    }

    /// <summary>The same file with one word in it and nothing else.</summary>
    public static string Neutral(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}title=neutral";
    }

    private static IEnumerable<(string When, string Address)> Again(string what, bool awaitsAnswer, Reader reader) =>
    [
        (awaitsAnswer ? reader.Words.ReminderAnswer : reader.Words.ReminderTwoWeeks, $"{Reminders.Address}?{what}&in=14"),
        (reader.Words.ReminderMonthly, $"{Reminders.Address}?{what}&every=month"),
    ];
}
