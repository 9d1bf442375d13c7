namespace CampaignSite.Storage;

/// <summary>One kind of database. All that differs between kinds is behind this class and <see cref="StoreDatabase"/>; the SQL of features is SQL of every kind.</summary>
internal abstract class StorageProvider
{
    /// <summary>Whether what is deleted is gone from the files before it is answered; else within a day, and pages have to say so.</summary>
    public abstract bool ErasesAtOnce { get; }

    /// <summary>Opens the one connection of this process that writes, and brings the schema to this version.</summary>
    /// <param name="thorough">Also does checks that take longer.</param>
    /// <exception cref="StoreException">What is there is not ours to write, or would not keep what is acknowledged. It is left untouched.</exception>
    public abstract Task<StoreDatabase> OpenAsync(bool thorough = false);

    /// <summary>A context for one reading, on a connection that the writer does not use.</summary>
    public abstract Task<SiteDbContext> OpenReaderAsync(CancellationToken cancellationToken);

    /// <summary>Reads without a site, also beside one that runs, and changes nothing.</summary>
    /// <exception cref="StoreException">There is no store, or not one of this program's version.</exception>
    public abstract Task<T> ReadAsync<T>(Func<SiteDbContext, Task<T>> read);

    /// <summary>The turn to do what one site at a time does, until it is disposed of; null where another site has it.</summary>
    public abstract Task<IAsyncDisposable?> TryLockMaintenanceAsync();

    /// <summary>What is said on the command line when the store cannot be used.</summary>
    public abstract string Explain(StoreError storeError);

    /// <summary>Puts a damaged store aside, so that a new one can take its place, and answers its new name; null where a kind of database must not do that by itself.</summary>
    public virtual string? Quarantine(DateOnly today) => null;

    /// <summary>Reads the trouble out of whatever was thrown; <see cref="StoreError.None"/> means a mistake of the caller's own.</summary>
    public StoreError ErrorOf(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (KnownError(cause) is { } known)
            {
                return known;
            }
        }

        return exception.GetBaseException() switch
        {
            DataFolderInUseException => StoreError.InUse,
            UnauthorizedAccessException => StoreError.ReadOnly,
            IOException => StoreError.CannotOpen,
            _ => StoreError.None,
        };
    }

    /// <summary>What an exception of this kind of database means; null for an exception that is not one.</summary>
    protected abstract StoreError? DriverError(Exception exception);

    private StoreError? KnownError(Exception exception) => exception is StoreException known ? known.Error : DriverError(exception);
}
