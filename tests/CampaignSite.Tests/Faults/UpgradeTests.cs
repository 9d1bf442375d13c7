using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Tests.Faults;

/// <summary>The whole program on a store of the version before it, and of the version after.</summary>
[Trait("Category", "Process")]
public sealed class UpgradeTests
{
    [Fact]
    public async Task R24_a_store_of_the_version_before_is_brought_up_with_its_marks_and_one_of_the_version_after_is_refused_by_name_and_kept()
    {
        using var folder = new TemporaryFolder();
        await using var first = await LoadedSite.StartAsync(folder);
        await using var visitors = new Visitors(first.Address, FaultRun.Seed) { Mix = VisitorMix.Writing };
        await visitors.RunAsync(TimeSpan.FromSeconds(0.5));
        await first.Site.TerminateAsync();

        TakeLastMigrationBack(folder);
        await using (var upgraded = await LoadedSite.StartAsync(folder))
        {
            visitors.Address = upgraded.Address;
            Assert.Equal([], await visitors.FindLostAsync());
            Assert.Equal([$"{SqliteDatabase.SchemaVersion}"], LoadedSite.Query(folder, "SELECT CAST(user_version AS TEXT) FROM pragma_user_version"));
            await upgraded.Site.TerminateAsync();
        }

        Run(folder, $"PRAGMA user_version={SqliteDatabase.SchemaVersion + 1}");
        var kept = await File.ReadAllBytesAsync(folder.At("data/site.db"));
        await using (var older = await ChildSite.StartAsync(folder, ["--Limits:Enabled=false"]))
        {
            older.KeepFolder = true;
            await LoadedSite.UntilStoreAsync(older.Address, "unavailable");
            using var line = new LoadConnection();
            Assert.Equal(200, (await line.SendAsync(older.Address, "GET", "/actions")).Status);
            await older.TerminateAsync();
            Assert.Contains(nameof(StoreError.NewerSchema), await older.SaidAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(kept, await File.ReadAllBytesAsync(folder.At("data/site.db")));
        Run(folder, $"PRAGMA user_version={SqliteDatabase.SchemaVersion}");
        await using var last = await LoadedSite.StartAsync(folder);
        visitors.Address = last.Address;
        Assert.Equal([], await visitors.FindLostAsync());
        Assert.NotEqual(0, visitors.AcknowledgedMarks);
    }

    /// <summary>As the version before left it.</summary>
    private static void TakeLastMigrationBack(TemporaryFolder folder)
    {
        using var database = new SqliteSiteDbContext(new DbContextOptionsBuilder<SqliteSiteDbContext>().UseSqlite(StoreOf(folder)).Options);
        database.Database.Migrate(database.Database.GetMigrations().SkipLast(1).Last());
        Run(folder, $"PRAGMA user_version={SqliteDatabase.SchemaVersion - 1}");
    }

    private static string StoreOf(TemporaryFolder folder) => $"Data Source={folder.At("data/site.db")};Pooling=False";

    private static void Run(TemporaryFolder folder, string sql)
    {
        using var connection = new SqliteConnection(StoreOf(folder));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
