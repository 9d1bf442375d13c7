using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CampaignSite.Tests.Storage;

/// <summary>What a power cut leaves: the database as it was at the last checkpoint, and a log that ends anywhere.</summary>
[Trait("Category", "Slow")]
public sealed class TornCopyTests(ITestOutputHelper output)
{
    private const int Marks = 90;

    [Fact]
    public async Task R2_a_copy_taken_at_any_moment_opens_and_holds_all_that_was_acknowledged_before()
    {
        await using var world = await StoreWorld.StartedAsync();
        var acknowledged = 0;
        var marking = Task.Run(async () =>
        {
            var visitor = StoreWorld.NewVisitor();
            for (var number = 0; number < Marks; number++)
            {
                Assert.Equal(MarkResult.Stored, await world.Marks.MarkAsync(visitor, Name(number), MarkOutcome.Done));
                Volatile.Write(ref acknowledged, number + 1);
            }
        });
        using var copies = new TemporaryFolder();
        var copied = new List<(int Before, string File)>();
        while (!marking.IsCompleted)
        {
            var before = Volatile.Read(ref acknowledged);
            copied.Add((before, Copy(world, copies.At($"copy-{copied.Count}.db"))));
            await Task.Delay(2);
        }

        await marking;
        Assert.InRange(copied.Count, 10, int.MaxValue);
        output.WriteLine($"R2: {copied.Count} copies under load");
        Assert.All(copied, copy => Assert.InRange(Prefix(copy.File), copy.Before, Marks));
    }

    [Fact]
    public async Task R2_a_log_cut_at_any_kilobyte_opens_and_holds_the_first_marks_and_no_half_of_one()
    {
        await using var world = await StoreWorld.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        for (var number = 0; number < Marks; number++)
        {
            await world.Marks.MarkAsync(visitor, Name(number), MarkOutcome.Done);
        }

        using var copies = new TemporaryFolder();
        var whole = Copy(world, copies.At("whole.db"));
        var log = await File.ReadAllBytesAsync(whole + "-wal");
        var database = await File.ReadAllBytesAsync(whole);
        var found = new List<int>();
        for (var length = 0; length < log.Length; length += 1024)
        {
            var cut = copies.At("cut.db");
            await File.WriteAllBytesAsync(cut, database);
            await File.WriteAllBytesAsync(cut + "-wal", log[..length]);
            File.Delete(cut + "-shm");
            found.Add(Prefix(cut));
        }

        output.WriteLine($"R2: {found.Count} cuts, {found.Distinct().Count()} different stores");
        Assert.Equal(found.Order(), found);
        Assert.Equal(Marks, Prefix(whole));
        Assert.InRange(found.Distinct().Count(), Marks / 2, Marks + 1);
    }

    // The database first: there is no checkpoint before a thousand pages, so until then only the log grows.
    private static string Copy(StoreWorld world, string target)
    {
        foreach (var end in new[] { "", "-wal" })
        {
            using var from = new FileStream(world.File + end, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var to = File.Create(target + end);
            from.CopyTo(to);
        }

        return target;
    }

    /// <summary>How many marks are in a copy, which must be the first ones, each with its total.</summary>
    private static int Prefix(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();

        // A copy is thrown away: its writes need not reach the disk.
        SqlitePragmas.Scalar(connection, "PRAGMA synchronous=OFF");
        Assert.Equal("ok", SqlitePragmas.Scalar(connection, "PRAGMA integrity_check"));
        if (SqlitePragmas.Scalar(connection, "SELECT count(*) FROM sqlite_schema WHERE name IN ('marks', 'action_totals')") != "2")
        {
            return 0; // cut off within the first start
        }

        var marks = int.Parse(SqlitePragmas.Scalar(connection, "SELECT count(*) FROM marks")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(marks == 0 ? "" : Name(marks - 1), SqlitePragmas.Scalar(connection, "SELECT coalesce(max(action), '') FROM marks"));
        Assert.Equal("0", SqlitePragmas.Scalar(connection, "SELECT count(*) FROM (SELECT action FROM marks EXCEPT SELECT action FROM action_totals WHERE done = 1)"));
        Assert.Equal("0", SqlitePragmas.Scalar(connection, "SELECT count(*) FROM (SELECT action FROM action_totals EXCEPT SELECT action FROM marks)"));
        return marks;
    }

    private static string Name(int number) => $"a-{number:D4}";
}
