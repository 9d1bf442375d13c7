using Microsoft.Data.Sqlite;

namespace CampaignSite.Storage;

/// <summary>What <c>Storage:ConnectionString</c> may say for SQLite.</summary>
internal static class SqliteSettings
{
    public static string? FindProblem(StorageOptions options)
    {
        if (string.IsNullOrEmpty(options.ConnectionString))
        {
            return null;
        }

        SqliteConnectionStringBuilder parsed;
        try
        {
            parsed = new SqliteConnectionStringBuilder(options.ConnectionString);
        }
        catch (ArgumentException)
        {
            // The parser's own message quotes the string, so it is not passed on.
            return "Storage:ConnectionString cannot be read; write for example: Data Source=site.db";
        }

        // Mode, pooling and time-outs are ours: one connection writes, and a key that is silently ignored would be a lie.
        if (parsed.DataSource.Length == 0 || parsed.Keys.Cast<string>().Any(key => key != "Data Source" && parsed.ShouldSerialize(key)))
        {
            return "Storage:ConnectionString for Sqlite takes one key: Data Source=FILE";
        }

        // One process per folder is what the lock promises; a file elsewhere would not be under it.
        return SqliteFile.IsInside(options.Folder, parsed.DataSource) ? null : "Storage:ConnectionString: the file must lie in the data folder itself (Site:Data).";
    }
}
