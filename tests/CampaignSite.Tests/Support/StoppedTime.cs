namespace CampaignSite.Tests.Support;

/// <summary>A clock that a test sets by hand; its timers are the real ones, so waiting still works.</summary>
internal sealed class StoppedTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
