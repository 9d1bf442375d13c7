using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CampaignSite.Storage;

/// <summary>A trouble of the store itself, not of what was asked of it; its message never quotes data.</summary>
internal sealed class StoreException(StoreError storeError) : Exception("The store cannot be used: " + storeError)
{
    public StoreError Error { get; } = storeError;

    /// <summary>Reads the fault out of whatever was thrown; <see cref="StoreError.None"/> means a mistake of the caller's own.</summary>
    public static StoreError ErrorOf(Exception exception) => exception.GetBaseException() switch
    {
        StoreException known => known.Error,
        SqliteException sqlite => ErrorOf(sqlite.SqliteErrorCode),
        DataFolderInUseException => StoreError.InUse,
        UnauthorizedAccessException => StoreError.ReadOnly,
        IOException => StoreError.CannotOpen,
        _ => StoreError.None,
    };

    private static StoreError ErrorOf(int code) => code switch
    {
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => StoreError.Damaged,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StoreError.Locked,
        raw.SQLITE_READONLY or raw.SQLITE_PERM => StoreError.ReadOnly,
        raw.SQLITE_FULL => StoreError.Full,
        raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR => StoreError.CannotOpen,
        raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_MISUSE or raw.SQLITE_RANGE => StoreError.None,
        _ => StoreError.Other,
    };
}
