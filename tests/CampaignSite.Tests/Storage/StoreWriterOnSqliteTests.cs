using System.Diagnostics;
using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Tests.Storage;

[Trait("Category", "Slow")]
public sealed class StoreWriterOnSqliteTests(SqliteTestStore store) : StoreWriterTests(store), IClassFixture<SqliteTestStore>
{
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

        var full = await world.FillDiskAsync();

        Assert.False(full.IsAvailable);
        await world.UntilAsync(StoreState.Available);
        Assert.Equal(MarkResult.Stored, await world.Marks.MarkAsync(visitor, "b", MarkOutcome.Done));
        Assert.Equal(2, (await world.Marks.ForVisitorAsync(visitor))!.Count);
        Assert.Equal(
            ["The store is available ", "The store is unavailable (Full); pages work, marks and suggestions do not; trying again ", "The store is available "],
            world.Log.Lines.Where(line => line.Contains("] The store", StringComparison.Ordinal)).Select(line => line.Split("] ")[1]).ToArray());
    }
}
