using CampaignSite.Content.Model;
using CampaignSite.Feeds;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Shared;

/// <summary>Files for one's own calendar that a page offers: when, the address of the file without language, and that of the neutral one.</summary>
public sealed record RemindersView(IReadOnlyList<(string When, string Address, string Neutral)> Links)
{
    public static RemindersView Of(CallToAction action, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(reader);
        var dates = $"/actions/{action.Slug}.ics";
        var again = Again($"action={action.Slug}", action.Kind is ActionKind.Letter or ActionKind.Call, reader);
        return reader.Campaign.IsOver(action) ? new([])
            : Reminders.IsAnniversary(action, reader.Campaign) ? new([Dated(reader.Words.ReminderYearly, dates)])
            : Reminders.DatesOf(action, reader).Any() ? new([Dated(reader.Words.ReminderDates, dates), .. again])
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
        return new(item.Date.Precision == DatePrecision.Day ? [Dated(reader.Words.ReminderYearly, $"{Reminders.Address}?event={item.Slug}")] : []);
    }

    private static (string When, string Address, string Neutral) Dated(string when, string address) =>
        (when, address, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}title=neutral");

    // The neutral file does not depend on what it reminds of, so its address, which a list of downloads keeps, need not say it.
    private static IEnumerable<(string When, string Address, string Neutral)> Again(string what, bool awaitsAnswer, Reader reader) =>
        new (string When, string Day)[] { (awaitsAnswer ? reader.Words.ReminderAnswer : reader.Words.ReminderTwoWeeks, "in=14"), (reader.Words.ReminderMonthly, "every=month") }
            .Select(one => (one.When, $"{Reminders.Address}?{what}&{one.Day}", $"{Reminders.Address}?{one.Day}&title=neutral"));
}
