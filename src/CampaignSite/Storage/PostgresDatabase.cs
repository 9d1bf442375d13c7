using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CampaignSite.Storage;

/// <summary>The connection of one site that writes. Sites that share a database write one after the other, by a lock of the transaction (decision 0190).</summary>
internal sealed class PostgresDatabase : StoreDatabase
{
    private const long WriteLock = 0x4D41524B_01; // "MARK" in ASCII, and a number

    /// <summary>Longer than a visitor waits, for the work of the night; a commit has the connection's own, shorter time.</summary>
    private static readonly TimeSpan StatementTimeout = TimeSpan.FromSeconds(20);

    private readonly NpgsqlConnection _connection;
    private readonly PostgresWatchdog _watchdog;
    private readonly PostgresEraser _eraser;
    private string _begin = "";
    private bool _hasWarned;

    private PostgresDatabase(NpgsqlConnection connection, ILogger logger)
    {
        _connection = connection;
        _connection.Notice += (_, notice) => _hasWarned |= notice.Notice.InvariantSeverity == "WARNING";
        Context = new PostgresSiteDbContext(PostgresProvider.Over(connection, owned: true));
        Context.Database.SetCommandTimeout(StatementTimeout);
        _watchdog = new PostgresWatchdog(connection);
        _eraser = new PostgresEraser(this, connection, _watchdog, logger);
    }

    public override SiteDbContext Context { get; }

    /// <summary>Connects, proves that the server keeps what it acknowledges, and brings the tables to this version; several sites may do so at once.</summary>
    /// <param name="connection">Not yet open; it is the database's from here on.</param>
    /// <param name="logger">For what an operator should know of the server.</param>
    /// <exception cref="StoreException">The server would not keep it, or the tables are not ours.</exception>
    public static async Task<PostgresDatabase> OpenAsync(NpgsqlConnection connection, ILogger logger)
    {
        var database = new PostgresDatabase(connection, logger);
        try
        {
            await connection.OpenAsync();
            await database.PrepareAsync();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public override async Task<IDbContextTransaction> BeginAsync()
    {
        var transaction = await Context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        try
        {
            await using var command = new NpgsqlCommand(_begin, _connection);
            await command.ExecuteNonQueryAsync();
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public override Task RunAsync(Func<CancellationToken, Task> statements) => _watchdog.RunAsync(statements);

    // Where the wait for a synchronous standby is ended by a time-out or an administrator, the commit succeeds all the same, and a warning is
    // all that tells. Nothing else warns at a commit, so any warning counts: its text is in the language of the server.
    public override async Task CommitAsync(IDbContextTransaction transaction)
    {
        _hasWarned = false;
        await transaction.CommitAsync();
        if (_hasWarned)
        {
            throw new StoreException(StoreError.NotReplicated);
        }
    }

    public override async Task VerifyAsync()
    {
        await using var command = new NpgsqlCommand("SELECT pg_is_in_recovery()", _connection);
        if ((bool)(await command.ExecuteScalarAsync())!)
        {
            throw new StoreException(StoreError.ReadOnly);
        }
    }

    public override Task<bool> EraseAsync(IReadOnlyCollection<byte[]> traces) => _eraser.EraseAsync();

    public override async Task<bool> CompactAsync()
    {
        await _eraser.RewriteAsync();
        return true;
    }

    public override void Dispose()
    {
        Context.Dispose();
        _connection.Dispose();
    }

    private async Task PrepareAsync()
    {
        _begin = BeginWith(await ReadSynchronousCommitAsync());
        await _eraser.PrepareAsync();
        await using var transaction = await BeginAsync();
        await PostgresSchema.MigrateAsync(_connection, Context);

        // A commit that writes nothing waits for nothing. This writes eight bytes to the log and nothing to a table: it proves that disk and standby take a write now.
        await using var proof = new NpgsqlCommand("SELECT pg_logical_emit_message(true, 'site', '')", _connection);
        await proof.ExecuteNonQueryAsync();
        await CommitAsync(transaction);
    }

    // What the server, the database or our user is set to, not what the connection says now: PgBouncer hands on connections on which others have changed it.
    private async Task<string> ReadSynchronousCommitAsync()
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT current_setting('fsync'), (SELECT reset_val FROM pg_settings WHERE name = 'synchronous_commit'), current_setting('server_encoding'), pg_is_in_recovery()
            """,
            _connection);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        StoreError? problem = (row.GetString(0), row.GetString(1), row.GetString(2), row.GetBoolean(3)) switch
        {
            ("off", _, _, _) => StoreError.FsyncOff,
            (_, "off", _, _) => StoreError.SynchronousCommitOff,
            (_, _, not "UTF8", _) => StoreError.Settings,
            (_, _, _, true) => StoreError.ReadOnly,
            _ => null,
        };
        return problem is { } known ? throw new StoreException(known) : row.GetString(1);
    }

    // SET LOCAL ends with the transaction, so nothing is left on a connection that PgBouncer hands on. A site that stops in the midst of a
    // transaction is thrown out by the server, and the others go on.
    private static string BeginWith(string synchronousCommit) =>
        $"""
        SET LOCAL synchronous_commit TO {(synchronousCommit is "local" or "remote_write" or "remote_apply" ? synchronousCommit : "on")};
        SET LOCAL client_min_messages TO warning;
        SET LOCAL lock_timeout TO '2s';
        SET LOCAL idle_in_transaction_session_timeout TO '5s';
        SELECT pg_advisory_xact_lock({WriteLock});
        """;
}
