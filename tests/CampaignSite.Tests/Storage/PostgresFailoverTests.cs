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

    [Theory]
    [InlineData("EXCLUSIVE", false)]
    [InlineData("ACCESS SHARE", true)]
    public async Task R20_where_the_primary_comes_to_a_standstill_in_the_midst_of_a_statement_the_site_follows_all_the_same(string held, bool isNight)
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
        await using var other = new NpgsqlConnection(database + ";Pooling=false");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var hold = new NpgsqlCommand($"LOCK TABLE marks IN {held} MODE", other, transaction);
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        Task work = isNight ? world.Purge.RunAsync() : world.Marks.ForgetAsync(StoreWorld.NewVisitor());
        await Wait.UntilAsync(async () => await primary.ReadAsync("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") != "0");
        await primary.SignalAsync("STOP");
        await standby.PromoteAsync();
        var since = Stopwatch.GetTimestamp();
        await Wait.UntilAsync(async () => await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "b", MarkOutcome.Done) == MarkResult.Stored);
        var back = Stopwatch.GetElapsedTime(since);
        await work;
        await primary.SignalAsync("CONT"); // our own connection to it would wait, too

        // Without a look at the server its statements are waited for 20 seconds by day, and 60 at night.
        Assert.InRange(back, TimeSpan.Zero, TimeSpan.FromSeconds(15));
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
