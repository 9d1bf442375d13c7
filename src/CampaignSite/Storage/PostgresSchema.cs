using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace CampaignSite.Storage;

/// <summary>Whose tables a database has, and of which version.</summary>
internal static class PostgresSchema
{
    /// <summary>All migrations. Names, because asking EF Core for them builds half of EF Core before the first page.</summary>
    internal static readonly string[] Migrations = ["20261130163000_CreateTables", "20261130230000_AddReportedContact"];

    /// <summary>Brings the tables to this version, in the caller's transaction, which holds the lock of all writers.</summary>
    /// <exception cref="StoreException">They are another program's, or of a newer version.</exception>
    public static async Task MigrateAsync(NpgsqlConnection connection, SiteDbContext context)
    {
        if (await FindDifferenceAsync(connection) is not { } difference)
        {
            return;
        }

        if (difference != StoreError.OlderSchema)
        {
            throw new StoreException(difference);
        }

        if (!await HasHistoryAsync(connection))
        {
            // EF Core would look for the table by reading it, and the error ends the transaction that holds the lock.
            await using var create = new NpgsqlCommand(context.GetService<IHistoryRepository>().GetCreateScript(), connection);
            await create.ExecuteNonQueryAsync();
        }

        await context.Database.MigrateAsync();
    }

    /// <exception cref="StoreException">The tables are not those of this version.</exception>
    public static async Task ThrowIfOtherAsync(NpgsqlConnection connection)
    {
        if (await FindDifferenceAsync(connection) is { } difference)
        {
            throw new StoreException(difference);
        }
    }

    private static async Task<StoreError?> FindDifferenceAsync(NpgsqlConnection connection)
    {
        var applied = await AppliedAsync(connection);
        if (applied.Except(Migrations, StringComparer.Ordinal).Any())
        {
            return applied.Contains(Migrations[0], StringComparer.Ordinal) ? StoreError.NewerSchema : StoreError.ForeignFile;
        }

        if (applied.Count == 0 && await HasTablesAsync(connection))
        {
            return StoreError.ForeignFile;
        }

        return applied.Count == Migrations.Length ? null : StoreError.OlderSchema;
    }

    private static async Task<List<string>> AppliedAsync(NpgsqlConnection connection)
    {
        if (!await HasHistoryAsync(connection))
        {
            return [];
        }

        var applied = new List<string>();
        await using var read = new NpgsqlCommand("""SELECT "MigrationId" FROM "__EFMigrationsHistory" """, connection);
        await using var rows = await read.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            applied.Add(rows.GetString(0));
        }

        return applied;
    }

    private static Task<bool> HasHistoryAsync(NpgsqlConnection connection) =>
        IsTrueAsync(connection, """SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL""");

    // The database is ours alone: a table of another name is another program's.
    private static Task<bool> HasTablesAsync(NpgsqlConnection connection) => IsTrueAsync(
        connection, "SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname <> '__EFMigrationsHistory')");

    private static async Task<bool> IsTrueAsync(NpgsqlConnection connection, string constant)
    {
        await using var command = new NpgsqlCommand(constant, connection);
        return (bool)(await command.ExecuteScalarAsync())!;
    }
}
