#!/bin/sh
# SQLite with secure_delete leaves bytes of deleted rows in the free part of pages that these rows had moved away from.
#
# Versions: SQLite 3.53 of SQLitePCLRaw.bundle_e_sqlite3 3.0.5, through Microsoft.Data.Sqlite 10.0.15.
# Input:    PRAGMA secure_delete=ON; a table WITHOUT ROWID whose key begins with 32 random bytes; in rounds, rows of 30 keys are inserted in mixed
#           order and a third of all keys is deleted; after each round the log is emptied with wal_checkpoint(TRUNCATE).
# Seen:     of some thousand deleted keys a few are still in the file, whole, in no row: when a full page is divided, rows are copied to another page,
#           and the place they leave is free space that nobody deletes from. After VACUUM none is left.
# Why it matters: who promises that a deleted number is in no file has to look for it, or to rewrite the file.
set -eu
tmp=$(mktemp -d)
trap 'cd /; rm -rf "$tmp"' EXIT
cd "$tmp"
cat > look.cs <<'CS'
#:package Microsoft.Data.Sqlite.Core@10.0.15
#:package SQLitePCLRaw.bundle_e_sqlite3@3.0.5
#:property PublishAot=false
using Microsoft.Data.Sqlite;
SQLitePCL.Batteries_V2.Init();
using var db = new SqliteConnection("Data Source=look.db;Pooling=False");
db.Open();
string? Run(string sql)
{
    using var command = db.CreateCommand();
    command.CommandText = sql;
    return command.ExecuteScalar()?.ToString();
}

Run("PRAGMA journal_mode=WAL");
Run("PRAGMA synchronous=OFF");
Run("CREATE TABLE marks (visitor BLOB NOT NULL, action TEXT NOT NULL, outcome INTEGER NOT NULL, day TEXT NOT NULL, PRIMARY KEY (visitor, action)) WITHOUT ROWID");
var secure = Run("PRAGMA secure_delete=ON");
var chance = new Random(1);
var (living, deleted) = (new List<byte[]>(), new List<byte[]>());
int Left(IEnumerable<byte[]> keys)
{
    Run("PRAGMA wal_checkpoint(TRUNCATE)");
    using var file = new FileStream("look.db", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
    var bytes = new byte[file.Length];
    file.ReadExactly(bytes);
    return keys.Count(key => bytes.AsSpan().IndexOf(key) >= 0);
}

var left = 0;
for (var round = 0; round < 600; round++)
{
    var keys = Enumerable.Range(0, 30).Select(_ => { var key = new byte[32]; chance.NextBytes(key); return key; }).ToList();
    var rows = keys.SelectMany(key => Enumerable.Range(0, chance.Next(1, 9)).Select(number => (key, number))).OrderBy(_ => chance.Next()).ToList();
    foreach (var some in rows.Chunk(20))
    {
        using var transaction = db.BeginTransaction();
        foreach (var (key, number) in some)
        {
            using var insert = db.CreateCommand();
            insert.CommandText = "INSERT INTO marks VALUES ($key, $action, 1, '2026-11-22')";
            insert.Parameters.AddWithValue("$key", key);
            insert.Parameters.AddWithValue("$action", $"a-{number}");
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    living.AddRange(keys);
    var leaving = living.Where(_ => chance.Next(3) == 0).ToList();
    using (var transaction = db.BeginTransaction())
    {
        foreach (var key in leaving)
        {
            using var delete = db.CreateCommand();
            delete.CommandText = "DELETE FROM marks WHERE visitor = $key";
            delete.Parameters.AddWithValue("$key", key);
            delete.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    var gone = leaving.ToHashSet();
    living.RemoveAll(gone.Contains);
    left += Left(leaving);
    deleted.AddRange(leaving);
}

Console.WriteLine($"SQLite {Run("SELECT sqlite_version()")![..4]}, secure_delete {secure}");
Console.WriteLine($"of more than 10,000 deleted keys some are in the file: {deleted.Count > 10_000 && left > 0}");
Run("VACUUM");
Console.WriteLine($"after VACUUM: {Left(deleted)}");
Console.Error.WriteLine($"{left} of {deleted.Count}");
CS
DOTNET_CLI_HOME="$tmp" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 dotnet run look.cs > seen
cat > expected <<'OUT'
SQLite 3.53, secure_delete 1
of more than 10,000 deleted keys some are in the file: True
after VACUUM: 0
OUT
cat seen
diff expected seen && echo "As described."
