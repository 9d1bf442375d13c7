using CampaignSite.Marks;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Marks;

/// <summary>What holds on every kind of database.</summary>
[Trait("Category", "Slow")]
public abstract class MarkStoreTests(TestStore store)
{
    private const string Action = "write-a-letter";

    [Theory]
    [InlineData(MarkOutcome.Done)]
    [InlineData(MarkOutcome.Tried)]
    [InlineData(MarkOutcome.Later)]
    public async Task A_mark_is_read_back_with_its_outcome_and_its_day(MarkOutcome outcome)
    {
        await using var world = await store.StartedAsync();
        var visitor = StoreWorld.NewVisitor();

        var answer = await world.Marks.MarkAsync(visitor, Action, outcome);

        Assert.Equal(MarkResult.Stored, answer);
        var mark = Assert.Single((await world.Marks.ForVisitorAsync(visitor))!);
        Assert.Equal((Action, outcome, new DateOnly(2026, 11, 22)), (mark.Action, mark.Outcome, mark.Day));
    }

    [Fact]
    public async Task Two_marks_for_one_action_are_one_row_with_the_last_word()
    {
        await using var world = await store.StartedAsync();
        var visitor = StoreWorld.NewVisitor();

        await world.Marks.MarkAsync(visitor, Action, MarkOutcome.Later);
        world.Time.Now = world.Time.Now.AddDays(2);
        await world.Marks.MarkAsync(visitor, Action, MarkOutcome.Done);
        await world.Marks.MarkAsync(visitor, Action, MarkOutcome.Done);

        var mark = Assert.Single((await world.Marks.ForVisitorAsync(visitor))!);
        Assert.Equal((MarkOutcome.Done, new DateOnly(2026, 11, 24)), (mark.Outcome, mark.Day));
        Assert.Equal(1, world.Number("SELECT done FROM action_totals"));
    }

    [Fact]
    public async Task Undoing_removes_the_row_and_may_be_repeated()
    {
        await using var world = await store.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, Action, MarkOutcome.Done);

        var first = await world.Marks.MarkAsync(visitor, Action, outcome: null);
        var second = await world.Marks.MarkAsync(visitor, Action, outcome: null);

        Assert.Equal((MarkResult.Removed, MarkResult.Removed), (first, second));
        Assert.Empty((await world.Marks.ForVisitorAsync(visitor))!);
        Assert.Equal(0, world.Number("SELECT done FROM action_totals"));
    }

    [Fact]
    public async Task Undoing_what_was_never_marked_stores_nothing()
    {
        await using var world = await store.StartedAsync();

        var answer = await world.Marks.MarkAsync(StoreWorld.NewVisitor(), Action, outcome: null);

        Assert.Equal(MarkResult.Removed, answer);
        Assert.Equal(0, world.Number("SELECT (SELECT count(*) FROM marks) + (SELECT count(*) FROM action_totals)"));
    }

    [Fact]
    public async Task A_visitor_sees_own_marks_only_in_the_order_of_the_actions()
    {
        await using var world = await store.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, "b", MarkOutcome.Done);
        await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Tried);
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "c", MarkOutcome.Done);

        var marks = await world.Marks.ForVisitorAsync(visitor);

        Assert.Equal("a b", string.Join(' ', marks!.Select(mark => mark.Action)));
        Assert.Empty((await world.Marks.ForVisitorAsync(StoreWorld.NewVisitor()))!);
    }

    [Fact]
    public async Task A_hundred_marks_at_once_with_one_cookie_are_one_row_counted_once()
    {
        await using var world = await store.StartedAsync();
        var visitor = StoreWorld.NewVisitor();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => world.Marks.MarkAsync(visitor, Action, MarkOutcome.Done)));

        Assert.All(answers, answer => Assert.Equal(MarkResult.Stored, answer));
        Assert.Single((await world.Marks.ForVisitorAsync(visitor))!);
        Assert.Equal(1, world.Number("SELECT done FROM action_totals"));
    }

    [Fact]
    public async Task Forgetting_takes_the_visitors_rows_and_leaves_everybody_elses_and_the_total()
    {
        await using var world = await store.StartedAsync();
        var (visitor, other) = (StoreWorld.NewVisitor(), StoreWorld.NewVisitor());
        await world.Marks.MarkAsync(visitor, Action, MarkOutcome.Done);
        await world.Marks.MarkAsync(other, Action, MarkOutcome.Done);

        var first = await world.Marks.ForgetAsync(visitor);
        var second = await world.Marks.ForgetAsync(visitor);

        Assert.Equal((MarkResult.Removed, MarkResult.Removed), (first, second));
        Assert.Empty((await world.Marks.ForVisitorAsync(visitor))!);
        Assert.Single((await world.Marks.ForVisitorAsync(other))!);
        Assert.Equal(2, world.Number("SELECT done FROM action_totals"));
    }
}
