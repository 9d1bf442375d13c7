namespace CampaignSite.Testing;

/// <summary>A clock that a test sets by hand, and time that passes only by <see cref="Pass"/>; its timers are the real ones, so waiting still works.</summary>
internal sealed class StoppedTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    private long _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => _passed;

    /// <summary>Time passes; the clock goes with it, or by as much as <paramref name="shown"/> where it is a wrong one.</summary>
    public void Pass(TimeSpan time, TimeSpan? shown = null)
    {
        _passed += time.Ticks;
        Now += shown ?? time;
    }
}
