using CampaignSite.Storage;
using CampaignSite.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Tests.Storage;

public sealed class SqlitePragmasTests
{
    [Fact]
    public async Task Every_pragma_is_on_in_the_connection_that_writes()
    {
        await using var world = await StoreWorld.StartedAsync();

        var read = (await world.Store.WriteAsync((db, _) => Task.FromResult(string.Join(
            ' ', SqlitePragmas.Writer.Select(row => SqlitePragmas.Scalar((SqliteConnection)db.Database.GetDbConnection(), row.Read)))))).Value;

        Assert.Equal("1 0 1 0 wal 2 1 1048576 2", read);
    }

    [Fact]
    public async Task The_file_carries_our_name_and_the_readers_cannot_write()
    {
        await using var world = await StoreWorld.StartedAsync();

        using var reader = new SqliteFile(new StorageOptions { Folder = world.Folder }).OpenReader();

        Assert.Equal("1296126539", SqlitePragmas.Scalar(reader, "PRAGMA application_id"));
        Assert.Equal("0", SqlitePragmas.Scalar(reader, "PRAGMA trusted_schema"));
        Assert.Equal(8, Assert.Throws<SqliteException>(() => SqlitePragmas.Scalar(reader, "DELETE FROM marks")).SqliteErrorCode);
    }
}
