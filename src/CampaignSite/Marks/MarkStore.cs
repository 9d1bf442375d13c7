using CampaignSite.Storage;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Marks;

/// <summary>The marks of visitors; every write may be repeated and leaves the same rows and the same total.</summary>
public sealed class MarkStore(SiteStore store, TimeProvider time)
{
    // Compiled once: building the query cost more than running it.
    private readonly Func<SiteDbContext, byte[], IAsyncEnumerable<Mark>> _all = EF.CompileAsyncQuery(
        (SiteDbContext db, byte[] visitor) =>
            db.Set<Mark>().AsNoTracking().OrderBy(mark => mark.Action).Where(mark => mark.Visitor == visitor));

    /// <summary>False while the store is known to be away; a page says so before anyone presses a button.</summary>
    public bool IsAvailable => store.State != StoreState.Unavailable;

    /// <summary>Whether what is forgotten is gone from the files before it is answered; else within a day, and a page that promises has to say so.</summary>
    public bool ErasesAtOnce => store.ErasesAtOnce;

    /// <summary>Keeps one row per visitor and action; no outcome takes it back.</summary>
    public async Task<MarkResult> MarkAsync(
        Visitor visitor, string action, MarkOutcome? outcome, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(action);
        var result = await store.WriteAsync((db, ct) => ApplyAsync(db, visitor.Hash, action, outcome, ct), cancellationToken: cancellationToken);
        return result.IsAvailable ? result.Value : MarkResult.Unavailable;
    }

    /// <summary>All marks of a visitor by action; null where the store is not available, empty for an unknown visitor.</summary>
    public async Task<IReadOnlyList<Mark>?> ForVisitorAsync(Visitor visitor, CancellationToken cancellationToken = default)
    {
        var result = await store.ReadAsync(async (db, ct) => await _all(db, visitor.Hash).ToListAsync(ct), cancellationToken);
        return result.IsAvailable ? result.Value : null;
    }

    /// <summary>Deletes the visitor's rows from the files too; totals stay, or the day's difference would show who forgot what.</summary>
    public async Task<MarkResult> ForgetAsync(Visitor visitor, CancellationToken cancellationToken = default)
    {
        var hash = visitor.Hash;
        var result = await store.WriteAsync(
            (db, ct) => db.Set<Mark>().Where(mark => mark.Visitor == hash).ExecuteDeleteAsync(ct), erased: hash, cancellationToken);
        return result.IsAvailable ? MarkResult.Removed : MarkResult.Unavailable;
    }

    // Reading before writing is safe: writes run one at a time. Prepared, because marks are the writes that come in crowds.
    private async Task<MarkResult> ApplyAsync(SiteDbContext db, byte[] visitor, string action, MarkOutcome? outcome, CancellationToken ct)
    {
        var day = time.GetUtcToday();
        var before = await FindAsync(db, visitor, action, ct);
        if (before?.Outcome == outcome && (before is null || before.Day >= day))
        {
            return outcome is null ? MarkResult.Removed : MarkResult.Stored; // pressed again: nothing to write
        }

        if (outcome is { } kept)
        {
            // The day as in StoreDate, in the same statement.
            await db.Prepared.ExecuteAsync(
                $"INSERT INTO marks (visitor, action, outcome, day) VALUES ({visitor}, {action}, {(int)kept}, CASE WHEN (SELECT day FROM clock) > {day} THEN (SELECT day FROM clock) ELSE {day} END) ON CONFLICT (visitor, action) DO UPDATE SET outcome = excluded.outcome, day = excluded.day",
                ct);
        }
        else
        {
            await db.Set<Mark>().Where(mark => mark.Visitor == visitor && mark.Action == action).ExecuteDeleteAsync(ct);
        }

        await CountAsync(db, action, before?.Outcome, outcome, day, ct);
        return outcome is null ? MarkResult.Removed : MarkResult.Stored;
    }

    private static Task<Mark?> FindAsync(SiteDbContext db, byte[] visitor, string action, CancellationToken ct) => db.Prepared.FirstOrDefaultAsync(
        $"SELECT outcome, day FROM marks WHERE visitor = {visitor} AND action = {action}",
        row => new Mark { Action = action, Outcome = (MarkOutcome)row.GetInt32(0), Day = row.GetFieldValue<DateOnly>(1) },
        ct);

    private static async Task CountAsync(
        SiteDbContext db, string action, MarkOutcome? before, MarkOutcome? after, DateOnly day, CancellationToken ct)
    {
        if (after == MarkOutcome.Done && before != MarkOutcome.Done)
        {
            await db.Prepared.ExecuteAsync(
                $"INSERT INTO action_totals (action, done, shown, shown_on) VALUES ({action}, 1, 0, {day}) ON CONFLICT (action) DO UPDATE SET done = action_totals.done + 1",
                ct);
        }
        else if (before == MarkOutcome.Done && after != MarkOutcome.Done)
        {
            await db.Prepared.ExecuteAsync($"UPDATE action_totals SET done = done - 1 WHERE action = {action} AND done > 0", ct);
        }
    }
}
