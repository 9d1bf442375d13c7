using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CampaignSite.Storage;

/// <summary>
/// Takes what was deleted out of the server's files. A deleted row stays in its page, and VACUUM frees its place without wiping it; so the
/// tables are written anew, and the log that has seen the rows is ended (decision 0191).
/// </summary>
internal sealed partial class PostgresEraser(PostgresDatabase database, NpgsqlConnection connection, PostgresWatchdog watchdog, ILogger logger)
{
    /// <summary>How often the tables are written anew because something was forgotten; all of them are written, not what was forgotten alone.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    private long _rewritten = Stopwatch.GetTimestamp();
    private bool _mayEndLog;

    /// <summary>Looks whether the server lets us end its log, and lets go of the old one; says what is missing.</summary>
    public async Task PrepareAsync()
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT has_function_privilege('pg_switch_wal()', 'EXECUTE') AND (pg_has_role('pg_checkpoint', 'MEMBER') OR current_setting('is_superuser') = 'on'),
                   current_setting('wal_recycle') = 'off' AND current_setting('archive_mode') = 'off' AND current_setting('track_commit_timestamp') = 'off'
            """,
            connection);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        _mayEndLog = row.GetBoolean(0);
        if (!_mayEndLog || !row.GetBoolean(1))
        {
            Log.LogIsKept(logger);
        }
    }

    /// <summary>Writes the tables anew where an hour has gone by since the last time; false before that, or where a reader is in the way.</summary>
    public async Task<bool> EraseAsync()
    {
        if (Stopwatch.GetElapsedTime(_rewritten) < Interval)
        {
            return false;
        }

        try
        {
            await RewriteAsync();
            return true;
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    /// <summary>Writes every table anew, in the order of its key and in one transaction: neither the place of a row nor its transaction tells any longer when a visitor came.</summary>
    public async Task RewriteAsync()
    {
        await using (var transaction = await database.BeginAsync())
        {
            foreach (var table in database.Context.Model.GetEntityTypes())
            {
                await RunAsync(Rewriting(table));
            }

            await database.CommitAsync(transaction);
        }

        if (_mayEndLog)
        {
            await RunAsync("SELECT pg_switch_wal()");
            await RunAsync("CHECKPOINT");
        }

        _rewritten = Stopwatch.GetTimestamp();
    }

    // TRUNCATE takes new files, where DELETE would leave the rows in the old ones.
    private static string Rewriting(IEntityType table)
    {
        var name = table.GetTableName();
        var key = string.Join(", ", table.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName()));
        return $"""
            CREATE TEMPORARY TABLE rewriting ON COMMIT DROP AS SELECT * FROM {name};
            TRUNCATE {name};
            INSERT INTO {name} SELECT * FROM rewriting ORDER BY {key};
            DROP TABLE rewriting;
            """;
    }

    private Task RunAsync(string sql) => watchdog.RunAsync(async stop =>
    {
#pragma warning disable CA2100 // Made of names of our own tables and columns.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = (int)Timeout.TotalSeconds };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    });

    private static partial class Log
    {
        [LoggerMessage(1405, LogLevel.Warning, "The database server keeps its write-ahead log, and in it what visitors have had deleted: set wal_recycle, archive_mode and track_commit_timestamp to off, and grant our user pg_checkpoint and EXECUTE on pg_switch_wal")]
        public static partial void LogIsKept(ILogger logger);
    }
}
