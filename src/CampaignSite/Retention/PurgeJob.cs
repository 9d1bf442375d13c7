using CampaignSite.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CampaignSite.Retention;

/// <summary>The day's housekeeping of the store: what is past its days is deleted, also from the file, and the file is checked and rewritten.</summary>
internal sealed partial class PurgeJob(
    SiteStore store, IEnumerable<RetentionRule> expiries, IOptions<RetentionOptions> options, TimeProvider time, ILogger<PurgeJob> logger)
{
    private readonly ClockDrift _drift = new(time);
    private DateOnly? _doneOn;

    public RetentionState State { get; private set; }

    /// <summary>False until the store has said whether it is there.</summary>
    public bool CanBegin => store.State != StoreState.Opening;

    /// <summary>Does the day's work where it is not yet done; false where the store could not, and it has to be tried again.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken = default)
    {
        // One look at the clock for the whole run: a jump half way through must not delete.
        var today = time.GetUtcToday();
        if (_doneOn == today)
        {
            return true;
        }

        var turn = await store.TryLockMaintenanceAsync();
        if (turn is not { IsAvailable: true, Value: { } held })
        {
            return turn.IsAvailable; // another site is at it; asked again at the next poll
        }

        await using (held)
        {
            return await RunAsync(today, cancellationToken);
        }
    }

    public void Fail() => State = RetentionState.Failing;

    private async Task<bool> RunAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var seen = await store.MaintainAsync((db, ct) => ObserveClockAsync(db, today, ct), cancellationToken: cancellationToken);
        if (!seen.IsAvailable)
        {
            return false;
        }

        _drift.Keep(today, seen.Value);
        if (!await DeleteAsync(seen.Value, today, cancellationToken) || !await store.CompactAsync(cancellationToken))
        {
            return false;
        }

        State = seen.Value.IsInDoubt ? RetentionState.Doubting : RetentionState.Good;
        _doneOn = today;
        return true;
    }

    private async Task<TrustedClock> ObserveClockAsync(SiteDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var before = await db.Set<TrustedClock>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var after = before?.Observe(today, options.Value.OperatorConfirmed(today), _drift.IsFasterThanElapsed(today), _drift.IsLineFasterThanElapsed(today)) ?? new TrustedClock(today);
        if (after != before)
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO clock (id, day, doubted_from, doubted_to) VALUES (1, {after.Day}, {after.DoubtedFrom}, {after.DoubtedTo}) ON CONFLICT (id) DO UPDATE SET day = excluded.day, doubted_from = excluded.doubted_from, doubted_to = excluded.doubted_to",
                cancellationToken);
        }

        return after;
    }

    private async Task<bool> DeleteAsync(TrustedClock seen, DateOnly today, CancellationToken cancellationToken)
    {
        if (seen.DoubtedFrom is { } from)
        {
            Warn(today, seen.Day, from);
        }

        if (!seen.IsTrusted(today))
        {
            return true;
        }

        foreach (var expiry in expiries)
        {
            if (!(await store.MaintainAsync((db, ct) => expiry.ClampFutureDatesAsync(db, today, ct), cancellationToken: cancellationToken)).IsAvailable)
            {
                return false;
            }

            var done = StoreResult<int>.From(1);
            while (done.Value > 0)
            {
                done = await store.MaintainAsync((db, ct) => expiry.DeleteSomeAsync(db, today, ct), erased: [], cancellationToken);
                if (!done.IsAvailable)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void Warn(DateOnly today, DateOnly believed, DateOnly from)
    {
        if (today < believed)
        {
            Log.Behind(logger, today, believed);
        }
        else
        {
            Log.InDoubt(logger, today, believed, from.AddDays(TrustedClock.ConfirmationDays));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1303, LogLevel.Warning, "The clock says {Today:yyyy-MM-dd}, and the last day believed is {Believed:yyyy-MM-dd}: nothing is deleted by age until the clock reaches it again; if the clock is right now, set Retention:ClockCheckedOn to today")]
        public static partial void Behind(ILogger logger, DateOnly today, DateOnly believed);

        [LoggerMessage(1301, LogLevel.Warning, "The clock says {Today:yyyy-MM-dd}, and the last day believed is {Believed:yyyy-MM-dd}: nothing is deleted by age until it has run evenly to {Proven:yyyy-MM-dd}; if it is right, set Retention:ClockCheckedOn to today")]
        public static partial void InDoubt(ILogger logger, DateOnly today, DateOnly believed, DateOnly proven);
    }
}
