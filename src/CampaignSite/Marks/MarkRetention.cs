using CampaignSite.Retention;
using CampaignSite.Storage;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Marks;

/// <summary>Marks grow old together: all of a browser's are deleted some days after its last one. Totals stay: they belong to no browser.</summary>
internal static class MarkRetention
{
    private const int BrowsersForget = 200;

    public static RetentionRule After(int days) => new(
        (db, today, ct) => db.Database.ExecuteSqlAsync($"UPDATE marks SET day = {today} WHERE day > {today}", ct),
        (db, today, ct) => DeleteSomeAsync(db, today.AddDays(-days), ct));

    // One statement for a browser's rows: a kill leaves all of them or none.
    private static Task<int> DeleteSomeAsync(SiteDbContext db, DateOnly last, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"DELETE FROM marks WHERE visitor IN (SELECT visitor FROM marks GROUP BY visitor HAVING max(day) <= {last} LIMIT {BrowsersForget})", ct);
}
