using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Marks;

[Trait("Category", "Slow")]
public sealed class MarkStoreOnSqliteTests(SqliteTestStore store) : MarkStoreTests(store), IClassFixture<SqliteTestStore>
{
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
        await world.Marks.MarkAsync(visitor, "write-a-letter", MarkOutcome.Done);
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
        await world.Marks.MarkAsync(visitor, "write-a-letter", MarkOutcome.Done);
        var full = await world.FillDiskAsync();
        Assert.False(full.IsAvailable);
        await world.UntilAsync(StoreState.Available);
        Assert.Equal(1, CountIn(world.Folder, [visitor]));

        Assert.Equal(MarkResult.Removed, await world.Marks.ForgetAsync(visitor));

        Assert.Equal(0, CountIn(world.Folder, [visitor]));
    }

    private static int CountIn(string folder, IEnumerable<Visitor> visitors) => FolderBytes.Of(folder).Count(visitors);
}
