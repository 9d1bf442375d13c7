using System.Diagnostics;
using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Suggestions;
using CampaignSite.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Tests.Storage;

public sealed class SuddenDeathTests
{
    [Fact]
    public async Task The_row_a_kill_leaves_in_the_migration_lock_does_not_hang_the_start()
    {
        await using var world = new StoreWorld();

        // As a kill leaves it: our name is on the file, EF Core has made its lock and taken it, and nothing is migrated.
        world.Run("PRAGMA application_id=1296126539; CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-22')");
        await world.StartAsync();

        await world.UntilAsync(StoreState.Available);
        Assert.Equal(MarkAnswer.Stored, await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done));
        Assert.Equal(0, world.Number("SELECT count(*) FROM __EFMigrationsLock"));
    }

    [Fact]
    public async Task R1_what_was_acknowledged_survives_kill_9()
    {
        await using var world = new StoreWorld();
        var acknowledged = new List<string>();

        // The first rounds end within the first start and its migration, the later ones among the writes.
        foreach (var (lines, milliseconds) in new[] { (0, 300), (0, 450), (0, 600), (1, 0), (50, 3), (200, 17) })
        {
            acknowledged.AddRange(await KilledAfterAsync(world.Folder, lines, milliseconds));
        }

        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);
        var marks = (await world.Store.ReadAsync((db, ct) => db.Set<Mark>().Select(mark => mark.Visitor).ToListAsync(ct))).Value.Select(Convert.ToHexString).ToList();
        var suggestions = (await world.Store.ReadAsync((db, ct) => db.Set<Suggestion>().Select(one => one.Text).ToListAsync(ct))).Value;

        Assert.InRange(acknowledged.Count, 251, int.MaxValue);
        Assert.Contains(acknowledged, line => line.StartsWith("suggestion", StringComparison.Ordinal));
        Assert.Empty(acknowledged.Except(marks.Concat(suggestions), StringComparer.Ordinal));
        Assert.Equal(marks.Count, world.Number("SELECT done FROM action_totals"));
        Assert.DoesNotContain(Directory.GetFiles(world.Folder), file => file.Contains("damaged", StringComparison.Ordinal));
    }

    private static async Task<string[]> KilledAfterAsync(string folder, int lines, int milliseconds)
    {
        var own = typeof(SuddenDeathTests).Assembly.Location;
        using var child = Process.Start(new ProcessStartInfo("dotnet", ["exec", own])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_STARTUP_HOOKS"] = own, [StartupHook.Variable] = folder },
        })!;
        var said = new List<string>();
        while (said.Count < lines && await child.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
        }

        var rest = child.StandardOutput.ReadToEndAsync();
        await Task.Delay(milliseconds);
        child.Kill();
        await child.WaitForExitAsync();

        // A line cut by the kill was not yet said.
        return [.. said.Concat((await rest).Split('\n')).Where(line => line.Length == (line.StartsWith("suggestion", StringComparison.Ordinal) ? 43 : 64))];
    }
}
