using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CampaignSite.Storage;

/// <summary>Every pragma as one row: how it is set, how it is read, what must be read. A pragma SQLite does not know is ignored without a word.</summary>
internal static class SqlitePragmas
{
    /// <summary>"MARK" in ASCII: tells our file from any other program's.</summary>
    public const long ApplicationId = 0x4D41524B;

    public static readonly (string Set, string Read, string Expected)[] Writer =
    [
        ("PRAGMA secure_delete=ON", "PRAGMA secure_delete", "1"),          // forgetting overwrites; before the first write
        ("PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0"),       // a planted schema cannot call functions
        ("PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"),      // damage is found where it is read
        ("PRAGMA mmap_size=0", "PRAGMA mmap_size", "0"),                   // an I/O error stays an error, not a signal
        ("PRAGMA journal_mode=WAL", "PRAGMA journal_mode", "wal"),         // readers never wait for the writer
        ("PRAGMA synchronous=FULL", "PRAGMA synchronous", "2"),            // acknowledged means on disk
        ("PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1"),
        ("PRAGMA journal_size_limit=1048576", "PRAGMA journal_size_limit", "1048576"),
        ("PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2"),            // no temporary file with an id in it
    ];

    public static void SetForWriting(SqliteConnection connection)
    {
        foreach (var (set, read, expected) in Writer)
        {
            Scalar(connection, set);
            if (Scalar(connection, read) != expected)
            {
                throw new StoreException(StoreError.Settings);
            }
        }
    }

    public static void SetForReading(SqliteConnection connection) =>
        Scalar(connection, "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY");

    /// <summary>Runs constant SQL and gives the first value as text, for pragmas answer with numbers and words alike.</summary>
    public static string? Scalar(SqliteConnection connection, string constant)
    {
        using var command = connection.CreateCommand();
        command.CommandText = constant;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
