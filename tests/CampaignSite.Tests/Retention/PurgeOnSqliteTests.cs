using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Suggestions;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Retention;

[Trait("Category", "Slow")]
public sealed class PurgeOnSqliteTests(SqliteTestStore store) : PurgeTests(store), IClassFixture<SqliteTestStore>
{
    [Fact]
    public async Task N7_what_was_purged_is_in_no_file_and_the_file_is_smaller()
    {
        await using var world = await StoreWorld.StartedAsync();
        var visitors = Enumerable.Range(0, 900).Select(_ => StoreWorld.NewVisitor()).ToArray();
        await Task.WhenAll(visitors.Select(visitor => world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done)));
        await world.Suggestions.AddAsync("The purple gate at the quay is shut.", null, null, SuggestionNotes.None);
        await world.LiveAsync(3);
        var before = new FileInfo(world.File).Length;
        Assert.Equal(900, FolderBytes.Of(world.Folder).Count(visitors));
        Assert.True(FolderBytes.Of(world.Folder).Holds("The purple gate at the quay is shut."));

        await world.LiveAsync(180);

        var after = FolderBytes.Of(world.Folder);
        Assert.Equal(0, after.Count(visitors));
        Assert.False(after.Holds("The purple gate at the quay is shut."));
        Assert.True(new FileInfo(world.File).Length < before, $"{new FileInfo(world.File).Length} bytes of {before}");
        Assert.Equal(0, world.Number("SELECT freelist_count FROM pragma_freelist_count"));
    }

    [Fact]
    public async Task A_reader_in_the_way_delays_neither_the_purge_nor_the_rewriting()
    {
        await using var world = await StoreWorld.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done);
        await world.LiveAsync(89);
        using (var reader = world.Outsider())
        {
            SqlitePragmas.Scalar(reader, "BEGIN; SELECT count(*) FROM marks");
            await world.LiveAsync(1);
            Assert.Equal(StoreState.Available, world.Store.State);
        }

        await Wait.UntilAsync(() => FolderBytes.Of(world.Folder).Count([visitor]) == 0);
    }
}
