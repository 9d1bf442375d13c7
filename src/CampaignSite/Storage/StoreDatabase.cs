using Microsoft.EntityFrameworkCore.Storage;

namespace CampaignSite.Storage;

/// <summary>The one connection of this process that writes, opened and proven.</summary>
internal abstract class StoreDatabase : IDisposable
{
    /// <summary>One for all writes, which come one at a time: with a new one for each, EF Core would prepare the same things again.</summary>
    public abstract SiteDbContext Context { get; }

    /// <summary>Begins a transaction beside which no other one writes, in this process or another.</summary>
    public abstract Task<IDbContextTransaction> BeginAsync();

    /// <summary>Runs the statements of a write within the transaction.</summary>
    /// <exception cref="StoreException">The store does not answer any more.</exception>
    public virtual Task RunAsync(Func<CancellationToken, Task> statements) => statements(CancellationToken.None);

    /// <summary>Returns only when what was written is kept as promised, whatever happens to the machine next.</summary>
    /// <exception cref="StoreException">It may be written and is not kept so: nothing of it may be acknowledged.</exception>
    public abstract Task CommitAsync(IDbContextTransaction transaction);

    /// <summary>Looks whether this is still the store.</summary>
    /// <exception cref="StoreException">It is not, and has to be opened anew.</exception>
    public abstract Task VerifyAsync();

    /// <summary>Wipes from the files what was deleted; false where that cannot be now, and has to be tried again at the next poll.</summary>
    /// <param name="traces">Bytes of what was deleted: they are looked for, and none may be left.</param>
    public abstract Task<bool> EraseAsync(IReadOnlyCollection<byte[]> traces);

    /// <summary>Checks the store and rewrites it without gaps, in which something deleted might lie; readers read on meanwhile.</summary>
    /// <returns>Whether nothing that was deleted is left in the files; else <see cref="EraseAsync"/> has to follow.</returns>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public abstract Task<bool> CompactAsync();

    public abstract void Dispose();
}
