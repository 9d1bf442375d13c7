namespace CampaignSite.Testing;

/// <summary>Real time, except that its timers are over in a twentieth of their time.</summary>
internal sealed class HurriedTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Hurried(dueTime), Hurried(period));

    private static TimeSpan Hurried(TimeSpan wait) => wait == Timeout.InfiniteTimeSpan ? wait : wait / 20;
}
