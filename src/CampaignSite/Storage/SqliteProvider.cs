using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CampaignSite.Storage;

/// <summary>SQLite: one file in the data folder, and one process that writes it.</summary>
internal sealed class SqliteProvider(SqliteFile file, DataFolderLock folder) : StorageProvider
{
    public override bool ErasesAtOnce => true;

    public override Task<StoreDatabase> OpenAsync(bool thorough = false)
    {
        folder.Take();
        return Task.FromResult<StoreDatabase>(SqliteDatabase.Open(file, thorough));
    }

    public override Task<SiteDbContext> OpenReaderAsync(CancellationToken cancellationToken) => file.OpenReadingContextAsync(cancellationToken);

    public override async Task<T> ReadAsync<T>(Func<SiteDbContext, Task<T>> read)
    {
        try
        {
            await using var context = SqliteDatabase.OpenToRead(file);
            return await read(context);
        }
        finally
        {
            file.ClearReaderPool();
        }
    }

    // The lock of the folder keeps every other site away.
    public override Task<IAsyncDisposable?> TryLockMaintenanceAsync() => Task.FromResult<IAsyncDisposable?>(new FolderTurn());

    public override string Explain(StoreError storeError) => storeError switch
    {
        StoreError.CannotOpen when !File.Exists(file.Path) => $"there is no store {file.Path}; it is made when the site first starts (name the data folder with --data)",
        StoreError.ForeignFile => $"{file.Path} is not a store of this site",
        StoreError.NewerSchema => $"{file.Path} was made by a newer version of this program; use that one",
        StoreError.OlderSchema => $"{file.Path} was made by an older version of this program; start the site once with this one",
        StoreError.Damaged => $"{file.Path} is damaged; the site puts it aside when it starts",
        StoreError.Locked => $"{file.Path} is locked by another program; try again in a minute",
        _ => $"{file.Path} cannot be read ({storeError}); is this the user that runs the site?",
    };

    public override string? Quarantine(DateOnly today) => file.Quarantine(today);

    protected override StoreError? DriverError(Exception exception) => exception is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => StoreError.Damaged,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StoreError.Locked,
        raw.SQLITE_READONLY or raw.SQLITE_PERM => StoreError.ReadOnly,
        raw.SQLITE_FULL => StoreError.Full,
        raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR => StoreError.CannotOpen,
        raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_MISUSE or raw.SQLITE_RANGE => StoreError.None,
        _ => StoreError.Other,
    };

    private sealed class FolderTurn : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
