namespace CampaignSite.Testing;

/// <summary>A clock that stops until a test moves it. Delays still take real time.</summary>
public sealed class SetClock(DateTimeOffset? now = null) : TimeProvider
{
    private DateTimeOffset _now = now ?? new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public void Advance(TimeSpan by) => _now += by;
}
