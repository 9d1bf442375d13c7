using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Marks;

/// <summary>What holds on every kind of database.</summary>
[Trait("Category", "Slow")]
public abstract class MarkTotalsTests(TestStore store)
{
    [Theory]
    [InlineData(9, null)]
    [InlineData(10, 10)]
    [InlineData(19, 10)]
    [InlineData(20, 20)]
    public async Task A_total_is_rounded_down_to_ten_and_hidden_below(int browsers, int? shown)
    {
        await using var world = await store.StartedAsync();
        await DoAsync(world, browsers);

        await NextDayAsync(world);

        Assert.Equal(shown, world.Totals.For("a"));
        Assert.Null(world.Totals.For("unknown"));
    }

    [Fact]
    public async Task A_total_is_copied_once_a_UTC_day_and_not_again_after_a_restart()
    {
        await using var world = await store.StartedAsync();
        await DoAsync(world, 10);
        await NextDayAsync(world);
        await DoAsync(world, 10);

        world.Time.Now = new DateTimeOffset(2026, 11, 23, 23, 59, 59, TimeSpan.Zero);
        await world.Totals.RefreshAsync();
        var evening = world.Totals.For("a");
        await world.StopAsync();
        await world.StartAsync();
        await world.Totals.RefreshAsync();
        var restarted = world.Totals.For("a");
        await NextDayAsync(world);

        Assert.Equal((10, 10, 20), (evening, restarted, world.Totals.For("a")));
        Assert.Equal(new DateOnly(2026, 11, 24), world.Totals.TakenOn);
    }

    [Fact]
    public async Task A_first_done_counts_and_undoing_it_in_any_way_takes_it_back()
    {
        await using var world = await store.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        var totals = new List<long>();

        foreach (MarkOutcome? outcome in new MarkOutcome?[] { MarkOutcome.Done, MarkOutcome.Done, MarkOutcome.Tried, MarkOutcome.Later, MarkOutcome.Done, null, null })
        {
            await world.Marks.MarkAsync(visitor, "a", outcome);
            totals.Add(world.Number("SELECT done FROM action_totals"));
        }

        Assert.Equal([1, 1, 0, 0, 1, 0, 0], totals);
    }

    [Fact]
    public async Task A_tried_or_a_later_is_not_counted()
    {
        await using var world = await store.StartedAsync();

        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Tried);
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Later);

        Assert.Equal(0, world.Number("SELECT count(*) FROM action_totals"));
    }

    [Fact]
    public async Task The_last_copy_stays_while_the_store_is_away()
    {
        await using var world = await store.StartedAsync();
        await DoAsync(world, 10);
        await NextDayAsync(world);
        world.Store.SetUnavailable(StoreError.Other);
        world.Time.Now = world.Time.Now.AddDays(1);

        var taken = await world.Totals.RefreshAsync();

        Assert.False(taken);
        Assert.Equal(10, world.Totals.For("a"));
    }

    [Fact]
    public async Task A_clock_that_was_years_ahead_does_not_freeze_the_totals()
    {
        await using var world = await store.StartedAsync();
        var today = world.Time.Now;
        await DoAsync(world, 10);
        world.Time.Now = today.AddYears(10);
        await world.Totals.RefreshAsync();
        await DoAsync(world, 10);

        world.Time.Now = today.AddDays(1);
        await world.Totals.RefreshAsync();

        Assert.Equal(20, world.Totals.For("a"));
    }

    private static Task DoAsync(StoreWorld world, int browsers) => Task.WhenAll(
        Enumerable.Range(0, browsers).Select(_ => world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done)));

    private static async Task NextDayAsync(StoreWorld world)
    {
        world.Time.Now = world.Time.Now.AddDays(1);
        Assert.True(await world.Totals.RefreshAsync());
    }
}
