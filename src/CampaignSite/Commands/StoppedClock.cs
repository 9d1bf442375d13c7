namespace CampaignSite.Commands;

/// <summary>The beginning of one UTC day, for as long as it takes: files made of it must not tell when they were made.</summary>
internal sealed class StoppedClock(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
