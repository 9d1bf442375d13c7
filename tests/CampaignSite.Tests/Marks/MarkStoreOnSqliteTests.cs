using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Testing;
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
    public async Task N7_R25_who_is_forgotten_is_told_so_only_when_a_reader_in_the_way_has_gone()
    {
        await using var world = await StoreWorld.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, "write-a-letter", MarkOutcome.Done);
        Task<MarkResult> answer;
        using (var reader = world.Outsider())
        {
            using var command = reader.CreateCommand();
            command.CommandText = "BEGIN; SELECT count(*) FROM marks";
            command.ExecuteScalar();
            answer = world.Marks.ForgetAsync(visitor);
            await Task.Delay(700);
            Assert.Equal((1, false), (CountIn(world.Folder, [visitor]), answer.IsCompleted));
        }

        Assert.Equal(MarkResult.Removed, await answer);
        Assert.Equal(0, CountIn(world.Folder, [visitor]));
    }

    [Fact]
    public async Task N7_R25_a_reader_who_stays_costs_the_answer_and_not_the_erasure()
    {
        await using var world = await StoreWorld.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, "write-a-letter", MarkOutcome.Done);
        using (var reader = world.Outsider())
        {
            using var command = reader.CreateCommand();
            command.CommandText = "BEGIN; SELECT count(*) FROM marks";
            command.ExecuteScalar();
            Assert.Equal(MarkResult.Unavailable, await world.Marks.ForgetAsync(visitor));
            Assert.Equal(MarkResult.Stored, await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "write-a-letter", MarkOutcome.Done));
        }

        await Wait.UntilAsync(() => CountIn(world.Folder, [visitor]) == 0);
    }

    [Fact]
    public async Task N7_R25_no_copy_of_the_forgotten_is_left_where_rows_have_moved_from_page_to_page()
    {
        await using var world = await StoreWorld.StartedAsync();
        var chance = new Random(2);
        var (living, forgotten) = (new List<Visitor>(), new List<Visitor>());
        for (var round = 0; round < 60; round++)
        {
            var visitors = Enumerable.Range(0, 30).Select(_ => StoreWorld.NewVisitor()).ToList();
            await Task.WhenAll(visitors.SelectMany(visitor => Enumerable.Range(0, chance.Next(1, 9)).Select(number => world.Marks.MarkAsync(visitor, $"a-{number}", MarkOutcome.Done))));
            living.AddRange(visitors);
            var leaving = living.Where(_ => chance.Next(3) == 0).ToList();
            Assert.All(await Task.WhenAll(leaving.Select(visitor => world.Marks.ForgetAsync(visitor))), answer => Assert.Equal(MarkResult.Removed, answer));
            living.RemoveAll(leaving.Contains);
            forgotten.AddRange(leaving);
            Assert.Equal(0, CountIn(world.Folder, forgotten));
        }
    }

    [Fact]
    public async Task R4_R25_a_start_erases_what_a_kill_left_behind_before_the_store_is_available()
    {
        await using var world = await StoreWorld.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, "write-a-letter", MarkOutcome.Done);

        // As a kill between the commit and the erasure leaves it: the row is gone, its bytes are in the log and in the file.
        using (var writer = world.Outsider())
        {
            using var command = writer.CreateCommand();
            command.CommandText = "DELETE FROM marks";
            command.ExecuteNonQuery();
            using var killed = new TemporaryFolder();
            foreach (var file in new[] { "site.db", "site.db-wal" })
            {
                File.Copy(Path.Combine(world.Folder, file), killed.At(file));
            }

            await using var next = new StoreWorld { Folder = Directory.CreateDirectory(killed.At("next")).FullName };
            File.Move(killed.At("site.db"), Path.Combine(next.Folder, "site.db"));
            File.Move(killed.At("site.db-wal"), Path.Combine(next.Folder, "site.db-wal"));
            Assert.Equal(1, CountIn(next.Folder, [visitor]));
            await next.StartAsync();
            await next.UntilAsync(StoreState.Available);
            Assert.Equal(0, CountIn(next.Folder, [visitor]));
        }
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
