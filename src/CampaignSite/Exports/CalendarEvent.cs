namespace CampaignSite.Exports;

/// <summary>A whole day in a calendar.</summary>
/// <param name="What">What makes it this event and no other, for its name: a file with new words or another day replaces the old entry.</param>
/// <param name="Address">The page it is about, without language.</param>
/// <param name="HoursBefore">The alarm, counted back from midnight at the day's beginning; below zero it rings on the day, and another the evening before.</param>
internal sealed record CalendarEvent(
    DateOnly Day, string What, string Summary, string Description, string Address, Repeat? Every = null, int HoursBefore = -9);
