using CampaignSite.Retention;
using CampaignSite.Storage;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Suggestions;

/// <summary>Keeps what visitors write to the editors; a write may be repeated and leaves one row.</summary>
public sealed class SuggestionStore(SiteStore store, TimeProvider time)
{
    /// <summary>Suggestions that wait at once; those held wait beside them in as many places, so that spam cannot take the room of the others.</summary>
    internal const int MaxWaiting = 5_000;

    private const SuggestionNotes Suspicious = SuggestionNotes.TrapFilled | SuggestionNotes.ManyLinks | SuggestionNotes.SameText;

    /// <summary>Stores a suggestion, or finds that the same one waits already.</summary>
    /// <param name="text">Fit to keep: see <see cref="SubmittedText"/>.</param>
    /// <param name="link">As typed, or null.</param>
    /// <param name="page">As typed, or null.</param>
    /// <param name="notes">What was noticed; some of it puts the suggestion on hold.</param>
    /// <param name="contact">Which contact did not work; null where none was named.</param>
    /// <param name="cancellationToken">Leaves the write out where it has not begun.</param>
    public async Task<SubmissionResult> AddAsync(
        string text, string? link, string? page, SuggestionNotes notes, ReportedContact? contact = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var result = await store.WriteAsync(
            async (db, ct) =>
            {
                var today = await StoreDate.ReadAsync(db, time.GetUtcToday(), ct);

                // Compared with every text that is kept, without a hash or an hour of its own: a few thousand rows, and no page waits for it.
                var same = await db.Set<Suggestion>().AsNoTracking().Where(kept => kept.Text == text)
                    .Select(kept => new { kept.State, kept.Link, kept.Page, kept.Received, kept.Office, kept.Field }).ToListAsync(ct);

                // That a contact failed on another day too is news, in the same words: the form begins with them.
                if (same.Exists(kept => kept.Link == link && kept.Page == page && kept.State is SuggestionState.Open or SuggestionState.Held
                    && (contact is null || (kept.Received == today && kept.Office == contact.Office && kept.Field == contact.Field))))
                {
                    return SubmissionResult.Stored;
                }

                var seen = contact is null && same.Exists(kept => kept.Received >= today.AddDays(-1)) ? notes | SuggestionNotes.SameText : notes;
                var state = (seen & Suspicious) == SuggestionNotes.None ? SuggestionState.Open : SuggestionState.Held;
                if (await db.Set<Suggestion>().CountAsync(kept => kept.State == state, ct) >= MaxWaiting)
                {
                    return SubmissionResult.Full;
                }

                db.Add(new Suggestion
                {
                    Id = await FreeIdAsync(db, ct),
                    State = state,
                    Notes = seen,
                    Received = today,
                    Page = page,
                    Link = link,
                    Text = text,
                    Office = contact?.Office,
                    Field = contact?.Field,
                });
                await db.SaveChangesAsync(ct);
                return SubmissionResult.Stored;
            },
            cancellationToken: cancellationToken);
        return result.IsAvailable ? result.Value : SubmissionResult.Unavailable;
    }

    /// <summary>Accepts or refuses; true where the store could be asked, whether or not there is such a suggestion.</summary>
    internal async Task<bool> DecideAsync(string id, SuggestionState state, CancellationToken cancellationToken = default) =>
        (await store.WriteAsync((db, ct) => DecideAsync(db, id, state, time.GetUtcToday(), ct), cancellationToken: cancellationToken)).IsAvailable;

    /// <summary>The same over a context of the caller's; decided twice, the first day stays.</summary>
    internal static async Task<int> DecideAsync(SiteDbContext db, string id, SuggestionState state, DateOnly today, CancellationToken cancellationToken)
    {
        var day = await StoreDate.ReadAsync(db, today, cancellationToken);
        return await db.Set<Suggestion>().Where(kept => kept.Id == id && kept.State != state).ExecuteUpdateAsync(
            row => row.SetProperty(kept => kept.State, state).SetProperty(kept => kept.Decided, day), cancellationToken);
    }

    private static async Task<string> FreeIdAsync(SiteDbContext db, CancellationToken cancellationToken)
    {
        while (true)
        {
            var id = SuggestionId.New();
            if (!await db.Set<Suggestion>().AnyAsync(kept => kept.Id == id, cancellationToken))
            {
                return id;
            }
        }
    }
}
