using CampaignSite.Content.Changes;
using CampaignSite.Content.Languages;

namespace CampaignSite.Interface;

/// <content>Words of what one takes away: changes, cards, data, reminders.</content>
public sealed partial record InterfaceWords
{
    public string Changes { get; init; } = "What changed";
    public string ChangesSummary { get; init; } = "What was added, closed and corrected, newest first.";
    public string ChangesSince { get; init; } = "Show what changed since";
    public string ChangesShow { get; init; } = "Show";
    public string ChangesSinceDay { get; init; } = "Since {date}";
    public string ChangesAll { get; init; } = "Show everything";
    public string ChangesBadDate { get; init; } = "We cannot read this date. Write the year, month and day, for example {example}.";
    public string ChangesNothing { get; init; } = "Nothing has changed since then.";
    public string ChangesFuture { get; init; } = "That day has not come yet, so there is nothing to show.";
    public string ChangesKeep { get; init; } = "Link to keep: changes from today on";
    public string ChangesKeepExplained { get; init; } = "Open it next time. The date is in the address; nothing about your visit is stored.";
    public string ChangesFeed { get; init; } = "The same as a feed (Atom)";
    public Plural ChangesContacts { get; init; } = Plural.English("{n} contact checked.", "{n} contacts checked.");
    public string ChangeOnPage { get; init; } = "On the page “{title}”";
    public string ChangeAdded { get; init; } = "Added";
    public string ChangeClosed { get; init; } = "Closed";
    public string ChangeCorrected { get; init; } = "Corrected";

    // Contact cards.
    public string CardsSave { get; init; } = "Save these contacts (vCard)";
    public string CardsLeave { get; init; } = "You get one file with a card for each office. It stays in your downloads; when opened, it adds the cards to the contacts of your device and of every account these are copied to. Anyone who looks through the device will find these offices there. Reading this page leaves less.";
    public string CardsPhone { get; init; } = "On a phone: open the file from your downloads, choose Contacts and confirm.";
    public string CardUnsure { get; init; } = "Left out, because we are not sure of it: {fields}.";

    // The data as files.
    public string DataTitle { get; init; } = "The data as files";
    public string DataExplained { get; init; } = "For other sites and for your own work. Each field says how certain it is (high, medium, low). Each office says when, how and where it was last checked. Never pass on anything marked “low” as if it were certain.";
    public string DataContacts { get; init; } = "All offices, one on each row (CSV)";
    public string DataContactsHow { get; init; } = "Fields are separated by commas, and the text is in UTF-8. If your spreadsheet puts a whole row into one cell, import the file and choose the comma as separator. Telephone numbers begin with “tel:”, so that no spreadsheet reads them as numbers or formulas.";
    public string DataCampaign { get; init; } = "Offices, actions, letters and sources (JSON)";

    // Reminders.
    public string ReminderTitle { get; init; } = "A reminder for your own calendar";
    public string ReminderExplained { get; init; } = "You get a small file; we store nothing and send nothing. The entry stays in your calendar and in every account it is copied to, and it may show on a locked screen. A neutral one says only “{word}”. The file stays in your downloads.";
    public string ReminderPhone { get; init; } = "On a phone: open the file from your downloads, choose your calendar and confirm; some Android phones need a calendar app that can open such files.";
    public string ReminderTwoWeeks { get; init; } = "In two weeks";
    public string ReminderAnswer { get; init; } = "In two weeks, to ask for an answer";
    public string ReminderMonthly { get; init; } = "Every month";
    public string ReminderYearly { get; init; } = "Every year on this day";
    public string ReminderDates { get; init; } = "On its own date";
    public string ReminderNeutral { get; init; } = "{when} (the calendar shows only “{word}”)";
    public string ReminderWord { get; init; } = "Reminder";
    public string ReminderFirstDay { get; init; } = "Opens: {title}";
    public string ReminderLastDay { get; init; } = "Last day: {title}";
    public string ReminderHelp { get; init; } = "This address does not make a reminder. It needs a number of days from 1 to 366 (in=14) or a repeat period (every=week, month or year); one action, letter or event on this site; and, if you like, title=neutral.";
    public string ReminderOver { get; init; } = "This action is over, so there is nothing to be reminded of.";
    public string ReminderNoDay { get; init; } = "The day of this event is not known, so it cannot repeat every year.";

    public string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => ChangeAdded,
        ChangeKind.Closed => ChangeClosed,
        _ => ChangeCorrected,
    };
}
