using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CampaignSite.Storage;

/// <summary>A trouble of the store itself, not of what was asked of it; its message never quotes data.</summary>
internal sealed class StoreException(StoreFault fault) : Exception("The store cannot be used: " + fault)
{
    public StoreFault Fault { get; } = fault;

    /// <summary>Reads the fault out of whatever was thrown; <see cref="StoreFault.None"/> means a mistake of the caller's own.</summary>
    public static StoreFault FaultOf(Exception exception) => exception.GetBaseException() switch
    {
        StoreException known => known.Fault,
        SqliteException sqlite => FaultOf(sqlite.SqliteErrorCode),
        DataFolderInUseException => StoreFault.InUse,
        UnauthorizedAccessException => StoreFault.ReadOnly,
        IOException => StoreFault.CannotOpen,
        _ => StoreFault.None,
    };

    private static StoreFault FaultOf(int code) => code switch
    {
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => StoreFault.Damaged,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StoreFault.Locked,
        raw.SQLITE_READONLY or raw.SQLITE_PERM => StoreFault.ReadOnly,
        raw.SQLITE_FULL => StoreFault.Full,
        raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR => StoreFault.CannotOpen,
        raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_MISUSE or raw.SQLITE_RANGE => StoreFault.None,
        _ => StoreFault.Other,
    };
}
