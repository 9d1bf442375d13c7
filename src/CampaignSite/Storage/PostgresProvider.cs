using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace CampaignSite.Storage;

/// <summary>PostgreSQL: one database that several sites share, each with one connection that writes and a pool that reads.</summary>
internal sealed class PostgresProvider(StorageOptions options, ILogger<PostgresProvider> logger) : StorageProvider
{
    private const long MaintenanceLock = 0x4D41524B_02;

    private const string IdleInTransactionSessionTimeout = "25P03"; // not named by Npgsql

    private readonly string _writing = PostgresSettings.ForWriting(options);
    private readonly string _reading = PostgresSettings.ForReading(options);
    private readonly PooledDbContextFactory<PostgresSiteDbContext> _readers = new(new DbContextOptionsBuilder<PostgresSiteDbContext>().UseNpgsql(PostgresSettings.ForReading(options)).Options);

    public override bool ErasesAtOnce => false;

    public override async Task<StoreDatabase> OpenAsync(bool thorough = false)
    {
        // Connections of a server that has gone would each fail once more.
        await using (var reader = new NpgsqlConnection(_reading))
        {
            NpgsqlConnection.ClearPool(reader);
        }

        return await PostgresDatabase.OpenAsync(new NpgsqlConnection(_writing), logger);
    }

    public override async Task<SiteDbContext> OpenReaderAsync(CancellationToken cancellationToken) => await _readers.CreateDbContextAsync(cancellationToken);

    public override async Task<T> ReadAsync<T>(Func<SiteDbContext, Task<T>> read)
    {
        await using var connection = new NpgsqlConnection(_writing);
        await connection.OpenAsync();
        await PostgresSchema.ThrowIfOtherAsync(connection);
        await using var context = new PostgresSiteDbContext(Over(connection, owned: false));
        return await read(context);
    }

    public override async Task<IAsyncDisposable?> TryLockMaintenanceAsync()
    {
        // In a transaction, because a lock of the session would stay behind on a connection of PgBouncer. It has read nothing, so it holds no old row back.
        var connection = new NpgsqlConnection(_writing);
        try
        {
            await connection.OpenAsync();
            var transaction = await connection.BeginTransactionAsync();
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = MaintenanceLock } } };
            if ((bool)(await command.ExecuteScalarAsync())!)
            {
                return new Turn(connection, transaction);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public override string Explain(StoreError storeError) => storeError switch
    {
        StoreError.CannotOpen => "the database server does not answer; is Storage:ConnectionString right, and does it run?",
        StoreError.Refused => "the database server refuses the user, the password or the database of Storage:ConnectionString",
        StoreError.ForeignFile => "the database has tables of another program",
        StoreError.NewerSchema => "the database was made by a newer version of this program; use that one",
        StoreError.OlderSchema => "the database has no tables of this version yet; start the site once with this one",
        StoreError.Locked => "the database is busy; try again in a minute",
        StoreError.FsyncOff => "the database server runs with fsync = off and may lose what it stored; set it to on",
        StoreError.SynchronousCommitOff => "the database runs with synchronous_commit = off and may lose what it stored; set it to on",
        StoreError.NotReplicated => "the database stored it, and its synchronous standby did not confirm; look at the standby",
        _ => $"the database cannot be used ({storeError})",
    };

    internal static DbContextOptions<PostgresSiteDbContext> Over(NpgsqlConnection connection, bool owned) =>
        new DbContextOptionsBuilder<PostgresSiteDbContext>().UseNpgsql(connection, owned)
            // Migrations run in our own transaction, because it holds the lock.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MigrationsUserTransactionWarning)).Options;

    protected override StoreError? DriverError(Exception exception) => exception switch
    {
        PostgresException answer => ErrorOf(answer.SqlState),
        NpgsqlException { InnerException: TimeoutException } => StoreError.TimedOut,
        NpgsqlException => StoreError.CannotOpen,
        _ => null,
    };

    // https://www.postgresql.org/docs/current/errcodes-appendix.html: the first two signs are the class.
    private static StoreError ErrorOf(string state) => state switch
    {
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => StoreError.Locked,
        PostgresErrorCodes.ReadOnlySqlTransaction => StoreError.ReadOnly,
        PostgresErrorCodes.DiskFull => StoreError.Full,

        // A newer site has changed the tables under this one: opening them anew says so.
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => StoreError.Moved,
        PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidCatalogName => StoreError.Refused,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreError.Damaged,
        PostgresErrorCodes.QueryCanceled or IdleInTransactionSessionTimeout => StoreError.TimedOut,
        _ => state[..2] switch
        {
            "22" or "23" or "42" => StoreError.None,
            "28" => StoreError.Refused,
            "08" or "53" or "57" => StoreError.CannotOpen,
            _ => StoreError.Other,
        },
    };

    /// <summary>A transaction that holds a lock, and nothing else.</summary>
    private sealed class Turn(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                // Waits for the server: after closing alone, it would hold the lock for a moment yet.
                await transaction.RollbackAsync();
            }
            catch (Exception gone) when (gone is NpgsqlException or InvalidOperationException)
            {
                // The server ended the connection, and the lock with it.
            }
            finally
            {
                await connection.DisposeAsync();
            }
        }
    }
}
