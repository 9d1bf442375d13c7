namespace CampaignSite.Retention;

/// <summary>Holds the clock's days against the time this process has really run (decision 0070); a restart forgets it.</summary>
internal sealed class ClockDrift(TimeProvider time)
{
    private (DateOnly Day, long At)? _began;
    private (DateOnly From, DateOnly Day, long At)? _line;

    /// <summary>Whether more days have gone by since the first believed look than time has, so that no step is small.</summary>
    public bool IsFasterThanElapsed(DateOnly today) => _began is var (day, at) && IsFasterThanElapsed(day, at, today);

    /// <summary>Whether the doubted line goes faster than time.</summary>
    public bool IsLineFasterThanElapsed(DateOnly today) => _line is var (_, day, at) && IsFasterThanElapsed(day, at, today);

    /// <summary>Takes in what has been stored of a look.</summary>
    public void Keep(DateOnly today, TrustedClock seen)
    {
        // A day believed although time did not keep up has been proven or vouched for: counting begins anew with it.
        if (seen.IsTrusted(today) && (_began is not var (day, _) || today < day || IsFasterThanElapsed(today)))
        {
            _began = (today, time.GetTimestamp());
        }

        if (seen.DoubtedFrom is not { } from)
        {
            _line = null;
        }
        else if (_line?.From != from || IsLineFasterThanElapsed(today))
        {
            _line = (from, today, time.GetTimestamp());
        }
    }

    private bool IsFasterThanElapsed(DateOnly day, long at, DateOnly today) =>
        today.DayNumber - day.DayNumber > time.GetElapsedTime(at).TotalDays + TrustedClock.Step;
}
