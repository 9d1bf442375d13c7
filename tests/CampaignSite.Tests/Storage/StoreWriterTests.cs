using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Tests.Storage;

/// <summary>What holds on every kind of database.</summary>
[Trait("Category", "Slow")]
public abstract class StoreWriterTests(TestStore store)
{
    [Fact]
    public async Task Marks_that_come_together_share_a_commit()
    {
        await using var world = await store.StartedAsync();
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
        await using var world = await store.StartedAsync();

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
        await using var world = await store.StartedAsync();
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
        await using var world = await store.StartedAsync();
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
        await using var world = await store.StartedAsync();

        await world.Store.ReadAsync<int>((_, _) => throw new StoreException(StoreError.Other));

        Assert.Equal(StoreState.Unavailable, world.Store.State);
        await world.UntilAsync(StoreState.Available);
    }

    [Fact]
    public async Task R3_what_is_queued_when_the_site_stops_is_written()
    {
        await using var world = await store.StartedAsync();
        var marks = Enumerable.Range(0, 50).Select(_ => world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done)).ToArray();

        await world.StopAsync();

        Assert.All(await Task.WhenAll(marks), answer => Assert.Equal(MarkResult.Stored, answer));
        Assert.Equal(50, world.Number("SELECT count(*) FROM marks"));
    }
}
