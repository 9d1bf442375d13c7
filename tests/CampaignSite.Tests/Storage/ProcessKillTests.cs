using System.Diagnostics;
using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Suggestions;
using CampaignSite.Tests.Faults;
using CampaignSite.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Tests.Storage;

/// <summary>What a kill with signal 9 leaves. The store alone writes here; the whole program under load is in <c>Faults</c>.</summary>
[Trait("Category", "Process")]
public sealed class ProcessKillTests(ITestOutputHelper output)
{
    private readonly Random _chance = new(FaultRun.Seed);

    [Fact]
    public async Task The_row_a_kill_leaves_in_the_migration_lock_does_not_hang_the_start()
    {
        await using var world = new StoreWorld();

        // As a kill leaves it: our name is on the file, EF Core has made its lock and taken it, and nothing is migrated.
        world.Run("PRAGMA application_id=1296126539; CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-22')");
        await world.StartAsync();

        await world.UntilAsync(StoreState.Available);
        Assert.Equal(MarkResult.Stored, await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done));
        Assert.Equal(0, world.Number("SELECT count(*) FROM __EFMigrationsLock"));
    }

    [Fact]
    public async Task R1_N9_what_was_acknowledged_survives_kill_9()
    {
        await using var world = new StoreWorld();
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        var restarts = new List<double>();
        var (rounds, lost) = (FaultRun.Size(usual: 9, full: 1000), 0);
        for (var round = 0; round < rounds; round++)
        {
            // The first rounds end within the first start and its migration, the later ones among the writes.
            var (lines, milliseconds) = round < 3 ? (0, 250 + (150 * round)) : (_chance.Next(1, 100), _chance.Next(0, 200));
            acknowledged.UnionWith(await KilledChild.RunAsync("mark", world.Folder, lines, milliseconds));

            // Looked at after each kill, or every tenth of a long run: reading all of it grows with the rounds.
            if (rounds < 100 || round % 10 == 9 || round == rounds - 1)
            {
                var start = Stopwatch.GetTimestamp();
                await world.StartAsync();
                await world.UntilAsync(StoreState.Available);
                restarts.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                lost += acknowledged.Except(await StoredAsync(world), StringComparer.Ordinal).Count();
                Assert.Equal(1, world.Number("SELECT integrity_check = 'ok' FROM pragma_integrity_check"));
                Assert.Equal(world.Number("SELECT count(*) FROM marks"), world.Number("SELECT coalesce(sum(done), 0) FROM action_totals"));
                await world.StopAsync();
            }
        }

        restarts.Sort();
        FaultRun.Record(output, "R1", $"the writer alone, {rounds} rounds, {acknowledged.Count} acknowledged, {lost} lost, restart p50 {restarts[restarts.Count / 2]:F0} ms, max {restarts[^1]:F0} ms");
        Assert.Equal(0, lost);
        Assert.InRange(acknowledged.Count, rounds * 10, int.MaxValue);
        Assert.Contains(acknowledged, line => line.StartsWith("suggestion", StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.GetFiles(world.Folder), file => file.Contains("damaged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R4_R25_a_kill_while_forgetting_leaves_all_rows_of_a_browser_or_none_and_no_byte_of_the_forgotten()
    {
        await using var world = new StoreWorld();
        var (marked, forgotten) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var rounds = FaultRun.Size(usual: 5, full: 200);
        for (var round = 0; round < rounds; round++)
        {
            var said = await KilledChild.RunAsync("forget", world.Folder, lines: _chance.Next(2, 60), milliseconds: _chance.Next(0, 50));
            marked.UnionWith(said.Where(line => line.StartsWith("marked ", StringComparison.Ordinal)).Select(line => line[7..]));
            forgotten.UnionWith(said.Where(line => line.StartsWith("forgotten ", StringComparison.Ordinal)).Select(line => line[10..]));

            // As the kill left the files, before anything is opened.
            var left = FolderBytes.Of(world.Folder);
            Assert.Equal([], forgotten.Where(hash => left.Files(Convert.FromHexString(hash)).Any()));

            await world.StartAsync();
            await world.UntilAsync(StoreState.Available);
            var rows = (await world.Store.ReadAsync((db, ct) => db.Set<Mark>().GroupBy(mark => mark.Visitor)
                .Select(group => new { Visitor = group.Key, Rows = group.Count() }).ToListAsync(ct))).Value;
            Assert.Equal([], rows.Where(row => row.Rows != 12 && marked.Contains(Convert.ToHexString(row.Visitor))).Select(row => row.Rows));
            await world.StopAsync();
        }

        // Who was cut off presses again, and is forgotten.
        await world.StartAsync();
        foreach (var hash in marked.Except(forgotten, StringComparer.Ordinal))
        {
            var bytes = Convert.FromHexString(hash);
            await world.Store.WriteAsync((db, ct) => db.Set<Mark>().Where(mark => mark.Visitor == bytes).ExecuteDeleteAsync(ct), erased: bytes);
        }

        FaultRun.Record(output, "R4", $"the writer alone, {rounds} rounds, {marked.Count} marked, {forgotten.Count} forgotten");
        Assert.NotEmpty(forgotten);
        var all = FolderBytes.Of(world.Folder);
        Assert.Equal([], marked.Where(hash => all.Files(Convert.FromHexString(hash)).Any()));
    }

    [Fact]
    public async Task R1_a_kill_during_the_purge_leaves_each_browser_whole_or_gone_and_the_next_start_goes_on()
    {
        var rounds = FaultRun.Size(usual: 3, full: 50);
        for (var round = 0; round < rounds; round++)
        {
            await using var world = await StoreWorld.StartedAsync();
            world.Run("INSERT INTO marks SELECT randomblob(32), 'a', 1, '2026-11-22' FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) SELECT i FROM n); INSERT INTO marks SELECT visitor, 'b', 1, day FROM marks");
            await world.StopAsync();

            await KilledChild.RunAsync("purge", world.Folder, lines: 1, milliseconds: _chance.Next(100, 900));

            await world.StartAsync();
            await world.UntilAsync(StoreState.Available);
            Assert.Equal(0, world.Number("SELECT count(*) FROM (SELECT count(*) AS rows FROM marks GROUP BY visitor HAVING rows <> 2)"));
            output.WriteLine($"left by the kill: {world.Number("SELECT count(*) FROM marks")} of 8000");
            await world.LiveAsync(90);
            Assert.Equal(0, world.Number("SELECT count(*) FROM marks"));
        }
    }

    private static async Task<IEnumerable<string>> StoredAsync(StoreWorld world)
    {
        var marks = (await world.Store.ReadAsync((db, ct) => db.Set<Mark>().Select(mark => mark.Visitor).ToListAsync(ct))).Value.Select(Convert.ToHexString);
        var suggestions = (await world.Store.ReadAsync((db, ct) => db.Set<Suggestion>().Select(one => one.Text).ToListAsync(ct))).Value;
        return marks.Concat(suggestions);
    }
}
