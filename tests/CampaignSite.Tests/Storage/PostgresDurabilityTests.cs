using System.Diagnostics;
using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Tests.Faults;
using CampaignSite.Tests.Support;
using Npgsql;

namespace CampaignSite.Tests.Storage;

/// <summary>What is answered "stored" is on the disk, and on the standby where the server promises one; else the answer is another.</summary>
[Trait("Category", "Process")]
public sealed class PostgresDurabilityTests(OwnPostgresCluster own) : IClassFixture<OwnPostgresCluster>
{
    [Fact]
    public async Task N9_a_mark_that_its_synchronous_standby_did_not_confirm_is_not_called_stored()
    {
        await using var world = await StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        Assert.Equal(MarkResult.Stored, await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done));

        await own.Cluster.SetAsync("synchronous_standby_names", "nobody");
        try
        {
            await UntilCommitsWaitAsync(world.Postgres!);
            var start = Stopwatch.GetTimestamp();
            var answer = await world.Marks.MarkAsync(visitor, "b", MarkOutcome.Done);

            Assert.Equal(MarkResult.Unavailable, answer);
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(3));
            await world.UntilAsync(StoreState.Unavailable);
            Assert.Contains(world.Log.Lines, line => line.Contains("unavailable (NotReplicated)", StringComparison.Ordinal));
        }
        finally
        {
            await own.Cluster.ResetAsync("synchronous_standby_names");
        }

        await world.UntilAsync(StoreState.Available);
        Assert.Equal(MarkResult.Stored, await world.Marks.MarkAsync(visitor, "b", MarkOutcome.Done));
        Assert.Equal(2, (await world.Marks.ForVisitorAsync(visitor))!.Count);
    }

    [Fact]
    public async Task N9_a_server_that_does_not_sync_is_refused_by_name_until_it_does()
    {
        await using var world = await StartedAsync();
        await world.StopAsync();
        await own.Cluster.SetAsync("fsync", "off");
        try
        {
            await world.StartAsync();
            await world.UntilAsync(StoreState.Unavailable);
            Assert.Equal(StoreError.FsyncOff, world.Store.Error);
        }
        finally
        {
            await own.Cluster.ResetAsync("fsync");
        }

        await world.UntilAsync(StoreState.Available);
    }

    [Fact]
    public async Task N9_a_user_whose_commits_do_not_wait_for_the_disk_is_refused_by_name()
    {
        await using var world = await StartedAsync();
        await world.StopAsync();
        await own.Cluster.RunAsync("ALTER ROLE site SET synchronous_commit TO off");
        try
        {
            await world.StartAsync();
            await world.UntilAsync(StoreState.Unavailable);
            Assert.Equal(StoreError.SynchronousCommitOff, world.Store.Error);
        }
        finally
        {
            await own.Cluster.RunAsync("ALTER ROLE site RESET synchronous_commit");
        }

        await world.UntilAsync(StoreState.Available);
    }

    [Fact]
    public async Task R20_N9_what_was_acknowledged_survives_crashes_of_the_server_and_heals_without_a_restart()
    {
        await using var world = await StartedAsync();
        var acknowledged = 0;
        for (var round = 0; round < FaultRun.Size(usual: 3, full: 200); round++)
        {
            using var stop = new CancellationTokenSource();
            var marking = Enumerable.Range(0, 8).Select(async _ =>
            {
                while (!stop.IsCancellationRequested)
                {
                    if (await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done) == MarkResult.Stored)
                    {
                        Interlocked.Increment(ref acknowledged);
                    }
                    else
                    {
                        await Task.Delay(20);
                    }
                }
            }).ToArray();
            await Task.Delay(200);
            await own.Cluster.CrashAsync();
            await world.UntilAsync(StoreState.Unavailable);
            await stop.CancelAsync();
            await Task.WhenAll(marking);
            await own.Cluster.StartAsync();
            await world.UntilAsync(StoreState.Available);

            // A commit that was cut off may be there, and nobody was told so.
            Assert.InRange(world.Number("SELECT count(*) FROM marks"), acknowledged, long.MaxValue);
            Assert.Equal(world.Number("SELECT count(*) FROM marks"), world.Number("SELECT done FROM action_totals"));
        }

        Assert.True(acknowledged > 0);
    }

    private async Task<StoreWorld> StartedAsync()
    {
        var world = new StoreWorld { Postgres = await own.CreateDatabaseAsync() };
        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);
        return world;
    }

    // The server takes its settings a moment after it was told to. This is also the trap itself: Npgsql reports the commit as done, and the server only warns.
    private static async Task UntilCommitsWaitAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false;Command Timeout=1");
        await connection.OpenAsync();
        var warned = false;
        connection.Notice += (_, _) => warned = true;
        while (!warned)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var write = new NpgsqlCommand("SELECT pg_logical_emit_message(true, 'test', '')", connection);
            await write.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }
    }
}
