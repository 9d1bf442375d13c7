namespace CampaignSite.Commands;

/// <summary>Noon of one UTC day, for as long as it takes: files made of it must not tell when they were made, and at noon the day before has ended everywhere.</summary>
internal sealed class FixedTimeProvider(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
