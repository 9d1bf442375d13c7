using System.Diagnostics;
using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Tests.Storage;

[Trait("Category", "Slow")]
public sealed class StoreWriterTests
{
    [Fact]
    public async Task Marks_that_come_together_share_a_commit()
    {
        await using var world = await StoreWorld.StartedAsync();
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);
        var before = world.Store.Commits;

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            var visitor = StoreWorld.NewVisitor();
            var stored = 0;
            for (var number = 0; number < 10; number++)
            {
                stored += await world.Marks.MarkAsync(visitor, $"action-{number}", MarkOutcome.Done) == MarkResult.Stored ? 1 : 0;
            }

            return stored;
        }));

        Assert.Equal(640, answers.Sum());
        Assert.Equal(641, world.Number("SELECT count(*) FROM marks"));
        Assert.InRange(world.Store.Commits - before, 10, 320);
    }

    [Fact]
    public async Task A_mistake_in_one_write_fails_alone()
    {
        await using var world = await StoreWorld.StartedAsync();

        var wrong = world.Store.WriteAsync<int>(async (db, ct) =>
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO action_totals VALUES ('half', 1, 0, '2026-11-22')", ct);
            throw new InvalidOperationException("a mistake");
        });
        var right = world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Later);

        await Assert.ThrowsAsync<InvalidOperationException>(() => wrong);
        Assert.Equal(MarkResult.Stored, await right);
        Assert.Equal(0, world.Number("SELECT count(*) FROM action_totals"));
    }

    [Fact]
    public async Task A_full_queue_answers_at_once_that_the_store_is_unavailable()
    {
        await using var world = await StoreWorld.StartedAsync();
        using var blocked = new ManualResetEventSlim();
        using var reached = new ManualResetEventSlim();
        var blocker = world.Store.WriteAsync((_, _) =>
        {
            reached.Set();
            return Task.FromResult(blocked.Wait(TimeSpan.FromSeconds(2), CancellationToken.None));
        });
        reached.Wait(TimeSpan.FromSeconds(20));
        var queued = Enumerable.Range(0, SiteStore.QueueLength).Select(_ => world.Store.WriteAsync((_, _) => Task.FromResult(0))).ToArray();

        var refused = world.Store.WriteAsync((_, _) => Task.FromResult(0));

        Assert.True(refused.IsCompletedSuccessfully);
        Assert.False((await refused).IsAvailable);
        blocked.Set();
        Assert.True((await blocker).IsAvailable);
        Assert.All(await Task.WhenAll(queued), result => Assert.True(result.IsAvailable));
    }

    [Fact]
    public async Task A_trouble_that_a_reader_meets_while_the_queue_is_full_heals_without_a_restart()
    {
        await using var world = await StoreWorld.StartedAsync();
        using var blocked = new ManualResetEventSlim();
        using var reached = new ManualResetEventSlim();
        var blocker = world.Store.WriteAsync((_, _) =>
        {
            reached.Set();
            return Task.FromResult(blocked.Wait(TimeSpan.FromSeconds(2), CancellationToken.None));
        });
        reached.Wait(TimeSpan.FromSeconds(20));
        var queued = Enumerable.Range(0, SiteStore.QueueLength).Select(_ => world.Store.WriteAsync((_, _) => Task.FromResult(0))).ToArray();

        var read = await world.Store.ReadAsync<int>((_, _) => throw new StoreException(StoreError.Other));

        Assert.False(read.IsAvailable);
        Assert.Equal(StoreState.Unavailable, world.Store.State);
        blocked.Set();
        await blocker;
        await Task.WhenAll(queued);
        await world.UntilAsync(StoreState.Available);
        Assert.Equal(MarkResult.Stored, await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done));
    }

    [Fact]
    public async Task A_trouble_that_a_reader_meets_while_nobody_writes_heals_without_a_restart()
    {
        await using var world = await StoreWorld.StartedAsync();

        await world.Store.ReadAsync<int>((_, _) => throw new StoreException(StoreError.Other));

        Assert.Equal(StoreState.Unavailable, world.Store.State);
        await world.UntilAsync(StoreState.Available);
    }

    [Fact]
    public async Task R3_what_is_queued_when_the_site_stops_is_written()
    {
        await using var world = await StoreWorld.StartedAsync();
        var marks = Enumerable.Range(0, 50).Select(_ => world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done)).ToArray();

        await world.StopAsync();

        Assert.All(await Task.WhenAll(marks), answer => Assert.Equal(MarkResult.Stored, answer));
        Assert.Equal(50, world.Number("SELECT count(*) FROM marks"));
    }

    [Fact]
    public async Task R6_a_store_locked_by_another_process_answers_within_three_seconds_and_is_still_read()
    {
        await using var world = await StoreWorld.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done);
        using (var outsider = world.Outsider())
        {
            SqlitePragmas.Scalar(outsider, "BEGIN EXCLUSIVE");
            Assert.Single((await world.Marks.ForVisitorAsync(visitor))!);

            var start = Stopwatch.GetTimestamp();
            var answer = await world.Marks.MarkAsync(visitor, "b", MarkOutcome.Done);

            Assert.Equal(MarkResult.Unavailable, answer);
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(3));
            await world.UntilAsync(StoreState.Unavailable);
            start = Stopwatch.GetTimestamp();
            Assert.Equal(MarkResult.Unavailable, await world.Marks.MarkAsync(visitor, "b", MarkOutcome.Done));
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(0.5));
        }

        await world.UntilAsync(StoreState.Available);
        Assert.Equal(MarkResult.Stored, await world.Marks.MarkAsync(visitor, "b", MarkOutcome.Done));
    }

    [Fact]
    public async Task R7_a_full_disk_loses_nothing_and_heals_without_a_restart()
    {
        await using var world = await StoreWorld.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done);

        // The limit holds for this connection, so it is gone when the writer opens the file anew, as if space had been freed.
        var full = await world.Store.WriteAsync(async (db, ct) =>
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count=1", ct);
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE big AS SELECT zeroblob(1000000) AS bytes", ct);
            return 0;
        });

        Assert.False(full.IsAvailable);
        await world.UntilAsync(StoreState.Available);
        Assert.Equal(MarkResult.Stored, await world.Marks.MarkAsync(visitor, "b", MarkOutcome.Done));
        Assert.Equal(2, (await world.Marks.ForVisitorAsync(visitor))!.Count);
        Assert.Equal(
            ["The store is available ", "The store is unavailable (Full); pages work, marks and suggestions do not; trying again ", "The store is available "],
            world.Log.Lines.Where(line => line.Contains("] The store", StringComparison.Ordinal)).Select(line => line.Split("] ")[1]).ToArray());
    }
}
