using System.Collections.Frozen;

namespace CampaignSite.Metrics;

/// <summary>The counters of all counted pages, and what may be told of the last whole hour.</summary>
internal sealed class PageCounts(TimeProvider time)
{
    // How far a timer or a corrected clock may be off for an hour to be one.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    private readonly FrozenDictionary<string, PageCounter> _counters =
        PageRegistry.All.Where(page => page.IsCounted).ToFrozenDictionary(page => page.Address, _ => new PageCounter(), StringComparer.Ordinal);

    private (DateTimeOffset Start, long Timestamp) _current = (HourOf(time.GetUtcNow()), time.GetTimestamp());
    private volatile HourlyCounts? _lastHour;

    /// <summary>Null until a whole hour was counted. The hour that goes on is never visible: two looks at it would show a single request.</summary>
    public HourlyCounts? LastHour => _lastHour;

    /// <param name="address">As in <see cref="PageRegistry"/>: the template, never the path of a request.</param>
    public PageCounter? CounterOf(string address) => _counters.GetValueOrDefault(address);

    /// <summary>Closes the hour if it is over by the clock; called by one service only.</summary>
    /// <returns>How long the new hour still takes.</returns>
    public TimeSpan CloseHour()
    {
        var now = time.GetUtcNow();
        var (start, begun) = _current;
        var hour = HourOf(now);

        // A clock that was set back: what is counted meanwhile belongs to no hour.
        if (hour > start)
        {
            var taken = _counters.Select(counter => (counter.Key, Counts: counter.Value.Take())).ToList();
            var isWhole = hour - start == TimeSpan.FromHours(1) && (time.GetElapsedTime(begun) - TimeSpan.FromHours(1)).Duration() <= Tolerance;

            // An hour that was begun or cut short, by a start or by the clock, would be a look at a few minutes.
            _lastHour = isWhole ? HourlyCounts.From(start, taken) : null;
            _current = (hour, time.GetTimestamp());
        }

        return hour + TimeSpan.FromHours(1) - now;
    }

    private static DateTimeOffset HourOf(DateTimeOffset now) => new(now.Ticks - (now.Ticks % TimeSpan.TicksPerHour), now.Offset);
}
