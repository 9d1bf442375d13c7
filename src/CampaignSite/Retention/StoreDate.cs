using CampaignSite.Storage;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Retention;

/// <summary>The day to write on a row: never before the last day believed, or a clock that is years behind would date new rows for the next purge.</summary>
internal static class StoreDate
{
    public static async Task<DateOnly> ReadAsync(SiteDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var believed = await db.Set<TrustedClock>().AsNoTracking().Select(days => (DateOnly?)days.Day).SingleOrDefaultAsync(cancellationToken);
        return believed > today ? believed.Value : today;
    }
}
