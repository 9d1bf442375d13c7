using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Storage;

/// <summary>What visitors have had deleted, looked for in every file of a standby, which has the log of its primary and tables of its own.</summary>
[Trait("Category", "Process")]
public sealed class PostgresStandbyErasureTests(OwnPostgresCluster own) : IClassFixture<OwnPostgresCluster>
{
    [Fact]
    public async Task N7_after_the_night_and_its_next_checkpoint_a_forgotten_visitor_is_in_no_file_of_the_standby()
    {
        await using var world = new StoreWorld { Postgres = await own.CreateDatabaseAsync() };
        await own.Cluster.RunAsync("GRANT pg_checkpoint TO site");
        await own.Cluster.RunAsync("GRANT EXECUTE ON FUNCTION pg_switch_wal() TO site", world.Run("SELECT current_database()")!);
        await using var standby = await own.Cluster.StartStandbyAsync();
        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);
        var visitors = Enumerable.Range(0, 60).Select(_ => StoreWorld.NewVisitor()).ToArray();
        await Task.WhenAll(visitors.Select(visitor => world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done)));
        var (forgotten, kept) = (visitors[..20], visitors[20..]);
        await own.Cluster.RunAsync("CHECKPOINT");
        await CheckpointAsync(standby); // so that they are in its tables, too
        await Task.WhenAll(forgotten.Select(visitor => world.Marks.ForgetAsync(visitor)));
        Assert.Equal(20, Count(standby, forgotten)); // it is looked for where it is

        await world.PurgeAsync();
        await CheckpointAsync(standby);

        Assert.Equal((0, 40), (Count(standby, forgotten), Count(standby, kept)));
    }

    /// <summary>What a standby does by itself every <c>checkpoint_timeout</c> (five minutes): it writes its tables, and deletes the log before that.</summary>
    private async Task CheckpointAsync(PostgresCluster standby)
    {
        var written = await own.Cluster.ReadAsync("SELECT pg_current_wal_lsn()");
        await Wait.UntilAsync(async () => await standby.ReadAsync($"SELECT pg_last_wal_replay_lsn() >= '{written}'") == "True");
        await standby.RunAsync("CHECKPOINT");
    }

    private static int Count(PostgresCluster server, IEnumerable<Visitor> visitors) => FolderBytes.Of(server.Folder).Count(visitors);
}
