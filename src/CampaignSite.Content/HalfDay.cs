namespace CampaignSite.Content;

/// <summary>
/// The half of a UTC day a campaign is read for. Until noon UTC the day before has not ended at UTC−12, the last zone on earth: a deadline
/// of that day still runs there, so what is open turns at noon as well as at midnight.
/// </summary>
/// <param name="Day">The UTC day.</param>
/// <param name="IsMorning">Before 12:00 UTC.</param>
public readonly record struct HalfDay(DateOnly Day, bool IsMorning)
{
    public static HalfDay From(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        return new(DateOnly.FromDateTime(utc), utc.Hour < 12);
    }
}
