using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace CampaignSite.Storage;

/// <summary>The one connection that writes and checkpoints, opened and proven; there is never a second, see decision 0010.</summary>
internal sealed class SqliteDatabase : StoreDatabase
{
    /// <summary>How many migrations there are. A number, because asking EF Core for it builds half of EF Core before the first page.</summary>
    internal const int SchemaVersion = 4;

    private const int MaxPageSize = 65_536;

    // A quarter of a hash: any fifteen bytes of it hold one, and none is in a file by chance.
    private const int TraceBytes = 8;

    private readonly SqliteFile _file;
    private readonly SqliteConnection _connection;
    private bool _wasCutOff;

    private SqliteDatabase(SqliteFile file)
    {
        _file = file;
        _wasCutOff = file.HasLog;
        _connection = file.OpenWriter();
        Context = new SqliteSiteDbContext(SqliteFile.Over(_connection, owned: false));
    }

    public override SiteDbContext Context { get; }

    /// <summary>Opens the file, made where it is missing; the caller holds the folder's lock.</summary>
    /// <param name="file">Where it is.</param>
    /// <param name="thorough">Also holds every index against its table, which takes longer.</param>
    /// <exception cref="StoreException">The file is sound and not ours to write: another program's, or a newer schema's. It is left untouched.</exception>
    public static SqliteDatabase Open(SqliteFile file, bool thorough = false)
    {
        file.ClearReaderPool();
        file.Create();
        ThrowIfForeign(file);

        var database = new SqliteDatabase(file);
        try
        {
            database.Prepare(thorough);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    // BEGIN IMMEDIATE: the write lock is had now or not at all, never half way through a batch.
    public override Task<IDbContextTransaction> BeginAsync() => Context.Database.BeginTransactionAsync();

    public override async Task CommitAsync(IDbContextTransaction transaction)
    {
        await transaction.CommitAsync();
        ThrowIfReplaced();
    }

    public override Task VerifyAsync()
    {
        ThrowIfReplaced();
        return Task.CompletedTask;
    }

    /// <summary>Empties the log file, where an erased row would otherwise lie until the next checkpoint; false where a reader stood in the way.</summary>
    /// <remarks>
    /// <c>secure_delete</c> overwrites the row, but not the copy of it that SQLite may have left in the free part of a page when it moved
    /// rows to the next one. Where such a copy is found, or after a kill, when it is not known what to look for, the file is rewritten.
    /// </remarks>
    public override Task<bool> EraseAsync(IReadOnlyCollection<byte[]> traces)
    {
        try
        {
            return Task.FromResult(Erase(traces));
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_NOMEM or raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            // Rolled back, and nothing is lost: marks that are smaller may still fit, and this is tried again.
            return Task.FromResult(false);
        }
    }

    /// <summary>Checks every page, then rewrites the file without gaps. The copy is made in memory (<c>temp_store</c>).</summary>
    /// <exception cref="StoreException">The file is damaged.</exception>
    public override Task<bool> CompactAsync()
    {
        // What the connection still has in memory would be checked instead of the file.
        SqlitePragmas.Scalar(_connection, "PRAGMA shrink_memory");
        if (SqlitePragmas.Scalar(_connection, "PRAGMA integrity_check(1)") != "ok")
        {
            throw new StoreException(StoreError.Damaged);
        }

        SqlitePragmas.Scalar(_connection, "VACUUM");
        return Task.FromResult(Truncate());
    }

    public override void Dispose()
    {
        // The last connection to close takes the log away, and one that only reads could not.
        _file.ClearReaderPool();
        Context.Dispose();
        _connection.Dispose();
    }

    private void ThrowIfReplaced()
    {
        if (_file.WasReplacedUnder(_connection))
        {
            throw new StoreException(StoreError.Moved);
        }
    }

    // The log that a kill has left is the sign that this is still to be done: it is emptied last.
    private bool Erase(IReadOnlyCollection<byte[]> traces)
    {
        if (!_wasCutOff)
        {
            if (!Truncate())
            {
                return false;
            }

            if (!Holds(traces))
            {
                return true;
            }
        }

        SqlitePragmas.Scalar(_connection, "VACUUM");
        _wasCutOff = false;
        return Truncate();
    }

    // The library's own view of the file: opening it beside the library would, at its closing, take away the locks of this process.
    // Looked for in parts: a later row may have overwritten some of a copy, and half of a number is as good as the whole.
    private bool Holds(IReadOnlyCollection<byte[]> traces)
    {
        if (!traces.Any(trace => trace.Length > 0))
        {
            return false;
        }

        var parts = traces.SelectMany(trace => trace.Chunk(TraceBytes)).Where(part => part.Length == TraceBytes).ToList();
        var copy = raw.sqlite3_serialize(_connection.Handle!, "main", out var length, 0);
        if (copy == 0 || length <= 0)
        {
            return true; // not known, so the file is rewritten
        }

        try
        {
            // Some pages at a time: of rows as short as ours no part lies on another page.
            var pages = new byte[MaxPageSize];
            for (var from = 0L; from < length; from += pages.Length)
            {
                var some = (int)Math.Min(pages.Length, length - from);
                Marshal.Copy((nint)(copy + from), pages, 0, some);
                if (parts.Exists(part => pages.AsSpan(0, some).IndexOf(part) >= 0))
                {
                    return true;
                }
            }

            return false;
        }
        finally
        {
            raw.sqlite3_free(copy);
        }
    }

    private bool Truncate()
    {
        // The pragma reports "busy" as a value, so the library's own waiting does not apply.
        var start = Stopwatch.GetTimestamp();
        while (SqlitePragmas.Scalar(_connection, "PRAGMA wal_checkpoint(TRUNCATE)") != "0")
        {
            if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(0.5))
            {
                return false;
            }

            Thread.Sleep(5);
        }

        return true;
    }

    // On a read-only connection, because opening for writing alone may already change another program's file.
    private static void ThrowIfForeign(SqliteFile file)
    {
        using var reader = file.OpenReader();
        var application = Number(reader, "PRAGMA application_id");
        var isEmpty = Number(reader, "SELECT count(*) FROM sqlite_schema") == 0;
        if (application != SqlitePragmas.ApplicationId && !(application == 0 && isEmpty))
        {
            throw new StoreException(StoreError.ForeignFile);
        }

        if (Number(reader, "PRAGMA user_version") > SchemaVersion)
        {
            throw new StoreException(StoreError.NewerSchema);
        }
    }

    /// <summary>Opens the file only to read it, also beside a site that runs: such a connection neither writes nor checkpoints.</summary>
    /// <exception cref="StoreException">There is no store, or not one of this program's version.</exception>
    public static SiteDbContext OpenToRead(SqliteFile file)
    {
        if (!File.Exists(file.Path))
        {
            throw new StoreException(StoreError.CannotOpen);
        }

        ThrowIfForeign(file);
        var reader = file.OpenReader();
        if (Number(reader, "PRAGMA user_version") == SchemaVersion)
        {
            return new SqliteSiteDbContext(SqliteFile.Over(reader, owned: true));
        }

        reader.Dispose();
        throw new StoreException(StoreError.OlderSchema);
    }

    private void Prepare(bool thorough)
    {
        SqlitePragmas.SetForWriting(_connection);
        if (SqlitePragmas.Scalar(_connection, thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)") != "ok")
        {
            throw new StoreException(StoreError.Damaged);
        }

        // First of all our name on the file: a kill during the migration below must not leave a nameless file, refused for ever.
        Sign(Number(_connection, "PRAGMA user_version"));
        if (Number(_connection, "PRAGMA user_version") < SchemaVersion)
        {
            DeleteStaleMigrationLock();
            Context.Database.Migrate();
            Sign(SchemaVersion);
        }
    }

    // Written at every start, changed or not: it also proves that the file and the disk take a write now.
    // A pragma takes no parameters; what is put in here are two numbers of our own.
    private void Sign(long schema)
    {
        using var transaction = _connection.BeginTransaction();
        SqlitePragmas.Scalar(_connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id={SqlitePragmas.ApplicationId}"));
        SqlitePragmas.Scalar(_connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={schema}"));
        transaction.Commit();
    }

    // EF Core waits without end for a row that a killed process left here. We hold the folder's lock, so no running process can own it (decision 0011).
    private void DeleteStaleMigrationLock()
    {
        if (Number(_connection, "SELECT count(*) FROM sqlite_schema WHERE name = '__EFMigrationsLock'") > 0)
        {
            SqlitePragmas.Scalar(_connection, "DELETE FROM __EFMigrationsLock");
        }
    }

    private static long Number(SqliteConnection connection, string constant) =>
        long.Parse(SqlitePragmas.Scalar(connection, constant) ?? "0", CultureInfo.InvariantCulture);
}
