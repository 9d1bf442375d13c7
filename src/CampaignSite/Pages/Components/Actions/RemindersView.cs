using CampaignSite.Content.Actions;
using CampaignSite.Content.Letters;
using CampaignSite.Content.Timeline;
using CampaignSite.Exports;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Components.Actions;

/// <summary>Files for one's own calendar that a page offers: when, the address of the file without language, and that of the neutral one.</summary>
public sealed record RemindersView(IReadOnlyList<(string When, string Address, string Neutral)> Links)
{
    public static RemindersView For(CallToAction action, LocalizedCampaign localized)
    {
        var dates = $"/actions/{action.Slug}.ics";
        var again = Again($"action={action.Slug}", action.Kind is ActionKind.Letter or ActionKind.Call, localized);
        return localized.Campaign.IsOver(action) ? new([])
            : Reminders.IsAnniversary(action, localized.Campaign) ? new([Dated(localized.Words.ReminderYearly, dates)])
            : Reminders.DatesOf(action, localized).Any() ? new([Dated(localized.Words.ReminderDates, dates), .. again])
            : new([.. again]);
    }

    public static RemindersView For(Letter letter, LocalizedCampaign localized) =>
        new([.. Again($"letter={letter.Slug}", awaitsAnswer: true, localized)]);

    /// <summary>The day of an event, where it is known.</summary>
    public static RemindersView For(TimelineEvent item, LocalizedCampaign localized) =>
        new(item.Date.Precision == DatePrecision.Day ? [Dated(localized.Words.ReminderYearly, $"{Reminders.Address}?event={item.Slug}")] : []);

    private static (string When, string Address, string Neutral) Dated(string when, string address) =>
        (when, address, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}title=neutral");

    // The neutral file does not depend on what it reminds of, so its address, which a list of downloads keeps, need not say it.
    private static IEnumerable<(string When, string Address, string Neutral)> Again(string what, bool awaitsAnswer, LocalizedCampaign localized) =>
        new (string When, string Day)[] { (awaitsAnswer ? localized.Words.ReminderAnswer : localized.Words.ReminderTwoWeeks, "in=14"), (localized.Words.ReminderMonthly, "every=month") }
            .Select(one => (one.When, $"{Reminders.Address}?{what}&{one.Day}", $"{Reminders.Address}?{one.Day}&title=neutral"));
}
