using CampaignSite.Marks;
using CampaignSite.Suggestions;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Retention;

/// <summary>What holds on every kind of database.</summary>
[Trait("Category", "Slow")]
public abstract class PurgeTests(TestStore store)
{
    [Theory]
    [InlineData(89, 2)]
    [InlineData(90, 0)]
    [InlineData(91, 0)]
    public async Task All_marks_of_a_browser_are_deleted_ninety_days_after_its_last_one(int days, int left)
    {
        await using var world = await store.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done);
        await world.Marks.MarkAsync(visitor, "b", MarkOutcome.Later);

        await world.LiveAsync(days);

        Assert.Equal(left, (await world.Marks.ForVisitorAsync(visitor))!.Count);
    }

    [Fact]
    public async Task A_later_mark_keeps_the_earlier_ones_and_nobody_elses()
    {
        await using var world = await store.StartedAsync();
        var (visitor, other) = (StoreWorld.NewVisitor(), StoreWorld.NewVisitor());
        await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done);
        await world.Marks.MarkAsync(other, "a", MarkOutcome.Done);
        await world.LiveAsync(60);
        await world.Marks.MarkAsync(visitor, "b", MarkOutcome.Tried);

        await world.LiveAsync(89);
        Assert.Equal(2, (await world.Marks.ForVisitorAsync(visitor))!.Count);
        Assert.Empty((await world.Marks.ForVisitorAsync(other))!);

        await world.LiveAsync(1);
        Assert.Empty((await world.Marks.ForVisitorAsync(visitor))!);
    }

    [Fact]
    public async Task Public_totals_stay_when_the_marks_are_gone()
    {
        await using var world = await store.StartedAsync();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done)));

        await world.LiveAsync(91);
        await world.Totals.RefreshAsync();

        Assert.Equal(0, world.Number("SELECT count(*) FROM marks"));
        Assert.Equal(12, world.Number("SELECT done FROM action_totals"));
        Assert.Equal(10, world.Totals.For("a"));
    }

    [Theory]
    [InlineData(SuggestionState.Open, 180)]
    [InlineData(SuggestionState.Held, 7)]
    [InlineData(SuggestionState.Accepted, 30)]
    [InlineData(SuggestionState.Refused, 30)]
    public async Task A_suggestion_is_deleted_when_the_days_of_its_state_are_over(SuggestionState state, int days)
    {
        await using var world = await store.StartedAsync();
        await world.Suggestions.AddAsync("The number rings out.", null, null, state == SuggestionState.Held ? SuggestionNotes.TrapFilled : SuggestionNotes.None);
        if (state is SuggestionState.Accepted or SuggestionState.Refused)
        {
            // The days of a decision begin with the decision.
            await world.LiveAsync(100);
            await world.Suggestions.DecideAsync(Id(world), state);
        }

        await world.LiveAsync(days - 1);
        Assert.Equal(1, world.Number("SELECT count(*) FROM suggestions"));

        await world.LiveAsync(1);
        Assert.Equal(0, world.Number("SELECT count(*) FROM suggestions"));
    }

    [Fact]
    public async Task Settings_shorten_the_days()
    {
        await using var world = await store.NewAsync(new() { Marks = 5, OpenSuggestions = 4 });
        await world.StartAsync();
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);
        await world.Suggestions.AddAsync("The number rings out.", null, null, SuggestionNotes.None);

        await world.LiveAsync(4);
        Assert.Equal(1, world.Number("SELECT (SELECT count(*) FROM marks) + (SELECT count(*) FROM suggestions)"));

        await world.LiveAsync(1);
        Assert.Equal(0, world.Number("SELECT count(*) FROM marks"));
    }

    [Fact]
    public async Task More_than_one_handful_is_deleted_in_one_day_and_reading_goes_on()
    {
        await using var world = await store.StartedAsync();
        await Task.WhenAll(Enumerable.Range(0, 900).Select(_ => world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done)));
        var visitor = StoreWorld.NewVisitor();
        await world.LiveAsync(89);
        await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done);
        world.Time.Now = world.Time.Now.AddDays(1);

        var purging = world.PurgeAsync();
        do
        {
            Assert.Single((await world.Marks.ForVisitorAsync(visitor))!);
        }
        while (!purging.IsCompleted);

        await purging;
        Assert.Equal(1, world.Number("SELECT count(*) FROM marks"));
    }

    private static string Id(StoreWorld world) => world.Run("SELECT id FROM suggestions")!;
}
