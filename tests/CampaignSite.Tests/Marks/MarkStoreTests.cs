using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Tests.Marks;

[Trait("Category", "Slow")]
public sealed class MarkStoreTests
{
    private const string Action = "write-a-letter";

    [Theory]
    [InlineData(MarkOutcome.Done)]
    [InlineData(MarkOutcome.Tried)]
    [InlineData(MarkOutcome.Later)]
    public async Task A_mark_is_read_back_with_its_outcome_and_its_day(MarkOutcome outcome)
    {
        await using var world = await StoreWorld.StartedAsync();
        var visitor = StoreWorld.NewVisitor();

        var answer = await world.Marks.MarkAsync(visitor, Action, outcome);

        Assert.Equal(MarkResult.Stored, answer);
        var mark = Assert.Single((await world.Marks.ForVisitorAsync(visitor))!);
        Assert.Equal((Action, outcome, new DateOnly(2026, 11, 22)), (mark.Action, mark.Outcome, mark.Day));
    }

    [Fact]
    public async Task Two_marks_for_one_action_are_one_row_with_the_last_word()
    {
        await using var world = await StoreWorld.StartedAsync();
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
        await using var world = await StoreWorld.StartedAsync();
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
        await using var world = await StoreWorld.StartedAsync();

        var answer = await world.Marks.MarkAsync(StoreWorld.NewVisitor(), Action, outcome: null);

        Assert.Equal(MarkResult.Removed, answer);
        Assert.Equal(0, world.Number("SELECT (SELECT count(*) FROM marks) + (SELECT count(*) FROM action_totals)"));
    }

    [Fact]
    public async Task A_visitor_sees_own_marks_only_in_the_order_of_the_actions()
    {
        await using var world = await StoreWorld.StartedAsync();
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
        await using var world = await StoreWorld.StartedAsync();
        var visitor = StoreWorld.NewVisitor();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => world.Marks.MarkAsync(visitor, Action, MarkOutcome.Done)));

        Assert.All(answers, answer => Assert.Equal(MarkResult.Stored, answer));
        Assert.Single((await world.Marks.ForVisitorAsync(visitor))!);
        Assert.Equal(1, world.Number("SELECT done FROM action_totals"));
    }

    [Fact]
    public async Task Forgetting_takes_the_visitors_rows_and_leaves_everybody_elses_and_the_total()
    {
        await using var world = await StoreWorld.StartedAsync();
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

    [Fact]
    public async Task N7_a_forgotten_visitor_is_in_no_file_of_the_folder()
    {
        await using var world = await StoreWorld.StartedAsync();
        var visitors = Enumerable.Range(0, 400).Select(_ => StoreWorld.NewVisitor()).ToArray();
        await Task.WhenAll(visitors.SelectMany(visitor => new[] { "a", "b" }.Select(action => world.Marks.MarkAsync(visitor, action, MarkOutcome.Done))));
        Assert.Equal(400, CountIn(world.Folder, visitors));

        var forgotten = visitors[..100];
        await Task.WhenAll(forgotten.Select(visitor => world.Marks.ForgetAsync(visitor)));

        Assert.Equal(0, CountIn(world.Folder, forgotten));
        Assert.Equal(300, CountIn(world.Folder, visitors[100..]));
    }

    [Fact]
    public async Task N7_a_reader_in_the_way_delays_the_erasure_and_does_not_cancel_it()
    {
        await using var world = await StoreWorld.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, Action, MarkOutcome.Done);
        using (var reader = world.Outsider())
        {
            using var command = reader.CreateCommand();
            command.CommandText = "BEGIN; SELECT count(*) FROM marks";
            command.ExecuteScalar();
            Assert.Equal(MarkResult.Removed, await world.Marks.ForgetAsync(visitor));
            Assert.Equal(1, CountIn(world.Folder, [visitor]));
        }

        for (var attempt = 0; attempt < 100 && CountIn(world.Folder, [visitor]) > 0; attempt++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(0, CountIn(world.Folder, [visitor]));
    }

    [Fact]
    public async Task R25_a_disk_that_was_full_keeps_nothing_of_the_forgotten()
    {
        await using var world = await StoreWorld.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, Action, MarkOutcome.Done);
        var full = await world.Store.WriteAsync(async (db, ct) =>
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count=1", ct);
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE big AS SELECT zeroblob(1000000) AS bytes", ct);
            return 0;
        });
        Assert.False(full.IsAvailable);
        await world.UntilAsync(StoreState.Available);
        Assert.Equal(1, CountIn(world.Folder, [visitor]));

        Assert.Equal(MarkResult.Removed, await world.Marks.ForgetAsync(visitor));

        Assert.Equal(0, CountIn(world.Folder, [visitor]));
    }

    private static int CountIn(string folder, IEnumerable<Visitor> visitors) => FolderBytes.Of(folder).Count(visitors);
}
