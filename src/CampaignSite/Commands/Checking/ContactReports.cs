using CampaignSite.Storage;
using CampaignSite.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Commands.Checking;

/// <summary>What visitors reported of one contact and no editor has decided on: a day counts once, however many wrote on it.</summary>
/// <param name="Office">As editors call it.</param>
/// <param name="Field">The key of the content.</param>
/// <param name="Days">On how many UTC days.</param>
/// <param name="Last">The latest of them.</param>
/// <param name="Ids">What <c>suggestions show</c> takes, the latest first.</param>
internal sealed record ContactReports(string Office, string Field, int Days, DateOnly Last, IReadOnlyList<string> Ids)
{
    // Enough to read what they say; the list of suggestions has all.
    private const int MaxIds = 5;

    /// <summary>Those that wait; what looks like spam does not count.</summary>
    public static async Task<ILookup<string, ContactReports>> ReadAsync(SiteDbContext store)
    {
        var rows = await store.Set<Suggestion>().AsNoTracking().Where(one => one.Office != null && one.State == SuggestionState.Open)
            .Select(one => new { one.Office, one.Field, one.Received, one.Id }).ToListAsync();
        return rows.GroupBy(one => (Office: one.Office!, Field: one.Field ?? ""))
            .Select(contact => new ContactReports(
                contact.Key.Office,
                contact.Key.Field,
                contact.Select(one => one.Received).Distinct().Count(),
                contact.Max(one => one.Received),
                [.. contact.OrderByDescending(one => one.Received).ThenBy(one => one.Id, StringComparer.Ordinal).Select(one => one.Id).Take(MaxIds)]))
            .OrderBy(contact => contact.Field, StringComparer.Ordinal)
            .ToLookup(contact => contact.Office, StringComparer.Ordinal);
    }
}
