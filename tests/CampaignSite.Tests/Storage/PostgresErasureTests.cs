using System.Text;
using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Suggestions;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Storage;

/// <summary>What visitors have had deleted, looked for in every file of the server: tables, indexes, write-ahead log, what it wrote beside them.</summary>
[Trait("Category", "Process")]
public sealed class PostgresErasureTests(OwnPostgresCluster own) : IClassFixture<OwnPostgresCluster>
{
    private const string Words = "The purple gate at the quay is shut.";

    [Fact]
    public async Task N7_after_the_night_a_forgotten_visitor_and_a_deleted_suggestion_are_in_no_file_of_the_server()
    {
        await using var world = new StoreWorld { Postgres = await own.CreateDatabaseAsync() };
        await own.Cluster.RunAsync("GRANT pg_checkpoint TO site");
        await own.Cluster.RunAsync("GRANT EXECUTE ON FUNCTION pg_switch_wal() TO site", world.Run("SELECT current_database()")!);
        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);
        var visitors = Enumerable.Range(0, 60).Select(_ => StoreWorld.NewVisitor()).ToArray();
        await Task.WhenAll(visitors.Select(visitor => world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done)));
        await world.Suggestions.AddAsync(Words, null, null, SuggestionNotes.None);
        var (forgotten, kept) = (visitors[..20], visitors[20..]);
        world.Run("ANALYZE"); // the samples of the planner are files, too

        await Task.WhenAll(forgotten.Select(visitor => world.Marks.ForgetAsync(visitor)));
        world.Run("DELETE FROM suggestions");
        Assert.Equal(20, Count(forgotten)); // it is looked for where it is
        Assert.NotEmpty(Files(Encoding.UTF8.GetBytes(Words)));

        await world.PurgeAsync();

        Assert.Equal((0, 40), (Count(forgotten), Count(kept)));
        Assert.Empty(Files(Encoding.UTF8.GetBytes(Words)));
    }

    [Fact]
    public async Task A_server_that_keeps_its_log_is_named_in_ours()
    {
        await using var world = new StoreWorld { Postgres = await own.CreateDatabaseAsync() };
        await own.Cluster.SetAsync("wal_recycle", "on");
        try
        {
            await world.StartAsync();
            await world.UntilAsync(StoreState.Available);
        }
        finally
        {
            await own.Cluster.ResetAsync("wal_recycle");
        }

        Assert.Contains(world.Log.Lines, line => line.Contains("keeps its write-ahead log", StringComparison.Ordinal));
    }

    private int Count(IEnumerable<Visitor> visitors) => FolderBytes.Of(own.Cluster.Folder).Count(visitors);

    private IEnumerable<string> Files(byte[] bytes) => FolderBytes.Of(own.Cluster.Folder).Files(bytes);
}
