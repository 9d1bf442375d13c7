using CampaignSite.Retention;
using CampaignSite.Storage;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Suggestions;

/// <summary>Suggestions grow old by their state: decided ones from the decision on, the others from the day they came.</summary>
internal static class SuggestionRetention
{
    private const int Rows = 200;

    public static RetentionRule After(RetentionOptions days) => new(ClampFutureDatesAsync, (db, today, ct) => DeleteSomeAsync(db, today, days, ct));

    private static Task<int> ClampFutureDatesAsync(SiteDbContext db, DateOnly today, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"UPDATE suggestions SET received = CASE WHEN received > {today} THEN {today} ELSE received END, decided = CASE WHEN decided > {today} THEN {today} ELSE decided END WHERE received > {today} OR decided > {today}", ct);

    private static Task<int> DeleteSomeAsync(SiteDbContext db, DateOnly today, RetentionOptions days, CancellationToken ct)
    {
        var (decided, open, held) = (today.AddDays(-days.DecidedSuggestions), today.AddDays(-days.OpenSuggestions), today.AddDays(-days.HeldSuggestions));
        return db.Set<Suggestion>().Where(one =>
                (one.State == SuggestionState.Open && one.Received <= open)
                || (one.State == SuggestionState.Held && one.Received <= held)
                || ((one.State == SuggestionState.Accepted || one.State == SuggestionState.Refused) && (one.Decided ?? one.Received) <= decided))
            .OrderBy(one => one.Id).Take(Rows).ExecuteDeleteAsync(ct);
    }
}
