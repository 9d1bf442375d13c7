using System.Diagnostics;
using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;
using Npgsql;

namespace CampaignSite.Tests.Storage;

[Trait("Category", "Process")]
public sealed class PostgresFailoverTests(OwnPostgresCluster own) : IClassFixture<OwnPostgresCluster>
{
    [Fact]
    public async Task R20_N9_when_the_synchronous_standby_takes_over_the_site_follows_and_no_mark_that_was_called_stored_is_lost()
    {
        var database = await own.CreateDatabaseAsync();
        await using var standby = await own.Cluster.StartStandbyAsync();
        await using var world = new StoreWorld
        {
            Postgres = database.Replace(own.Cluster.Folder, $"{own.Cluster.Folder},{standby.Folder}", StringComparison.Ordinal) + ";Target Session Attributes=primary",
        };
        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);
        using var stop = new CancellationTokenSource();
        var marking = Enumerable.Range(0, 8).Select(_ => MarkAsync(world, stop.Token)).ToArray();
        await Task.Delay(300);

        await own.Cluster.CrashAsync();
        await stop.CancelAsync();
        var stored = (await Task.WhenAll(marking)).Sum();
        await standby.PromoteAsync();

        // The state of before may be shown until the writer has met the crash.
        await Wait.UntilAsync(async () => await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "b", MarkOutcome.Done) == MarkResult.Stored);
        Assert.True(stored > 0);
        Assert.InRange(world.Number("SELECT count(*) FROM marks WHERE action = 'a'"), stored, long.MaxValue);
        Assert.Equal(world.Number("SELECT count(*) FROM marks WHERE action = 'a'"), world.Number("SELECT done FROM action_totals WHERE action = 'a'"));
    }

    [Fact]
    public async Task R20_where_the_primary_stands_still_in_the_work_of_the_night_the_site_follows_all_the_same()
    {
        await using var primary = new PostgresCluster();
        var database = primary.ConnectionString(await primary.CreateDatabaseAsync());
        await using var standby = await primary.StartStandbyAsync();
        await using var world = new StoreWorld
        {
            Postgres = database.Replace(primary.Folder, $"{primary.Folder},{standby.Folder}", StringComparison.Ordinal) + ";Target Session Attributes=primary",
        };
        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);
        await using var reader = new NpgsqlConnection(database + ";Pooling=false");
        await reader.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await reader.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var read = new NpgsqlCommand("LOCK TABLE marks IN ACCESS SHARE MODE", reader, transaction);
        await read.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        // It waits for the reader, and so for ever.
        var night = world.Purge.RunAsync();
        await Wait.UntilAsync(async () => await primary.ReadAsync("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%TRUNCATE%'") != "0");
        try
        {
            await primary.SignalAsync("STOP");
            await standby.PromoteAsync();

            var since = Stopwatch.GetTimestamp();
            await Wait.UntilAsync(async () => await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "b", MarkOutcome.Done) == MarkResult.Stored);

            Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(30)); // a statement of the night may take sixty
            Assert.False(await night);
        }
        finally
        {
            await primary.KillAsync(all: true);
        }
    }

    private static async Task<int> MarkAsync(StoreWorld world, CancellationToken stop)
    {
        var stored = 0;
        while (!stop.IsCancellationRequested)
        {
            if (await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done, CancellationToken.None) == MarkResult.Stored)
            {
                stored++;
            }
            else
            {
                await Task.Delay(20, CancellationToken.None);
            }
        }

        return stored;
    }
}
