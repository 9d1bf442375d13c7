using System.Collections.Frozen;
using CampaignSite.Storage;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Marks;

/// <summary>The public totals: figures of a UTC day, in tens, never below ten, so that none of them points to a person.</summary>
public sealed class MarkTotals(SiteStore store, TimeProvider time)
{
    private volatile Snapshot _snapshot = new(null, FrozenDictionary<string, int>.Empty);

    /// <summary>The day of the copy that pages show, which belongs into the key of a cached page; null before the first.</summary>
    public DateOnly? TakenOn => _snapshot.Day;

    /// <summary>The figure to show, rounded down to ten; null means show nothing. Reads memory only, so a page never waits for the store.</summary>
    public int? For(string slug) => _snapshot.Figures.TryGetValue(slug, out var figure) ? figure : null;

    /// <summary>Takes the day's copy where it is not yet taken; false where the store could not give it, and the last copy stays.</summary>
    internal async Task<bool> RefreshAsync(CancellationToken cancellationToken = default)
    {
        var today = time.GetUtcToday();
        if (_snapshot.Day == today)
        {
            return true;
        }

        // Copied inside the database, once a day: after a restart the same figures are shown, and counting cannot be watched by restarting.
        // "<>", not "<": a clock that was years ahead for an hour must not freeze the figures for years.
        var result = await store.WriteAsync(
            async (db, ct) =>
            {
                await db.Database.ExecuteSqlAsync($"UPDATE action_totals SET shown = done, shown_on = {today} WHERE shown_on <> {today}", ct);
                return await db.Set<ActionTotal>().AsNoTracking().Where(total => total.Shown >= 10).ToListAsync(ct);
            },
            cancellationToken: cancellationToken);
        if (result.IsAvailable)
        {
            _snapshot = new(today, result.Value.ToFrozenDictionary(total => total.Action, total => total.Shown / 10 * 10, StringComparer.Ordinal));
        }

        return result.IsAvailable;
    }

    private sealed record Snapshot(DateOnly? Day, FrozenDictionary<string, int> Figures);
}
