using CampaignSite.Testing;
using CampaignSite.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CampaignSite.Tests.Faults.Damage;

/// <summary>The store of the whole program fails while visitors are at it: pages are read as always, and a form is answered within three seconds.</summary>
[Trait("Category", "Process")]
public sealed class StoreFaultsUnderLoadTests(ITestOutputHelper output) : IDisposable
{
    private const double LongestAnswer = 3000;
    private readonly Random _chance = new(FaultRun.Seed);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task R5_N8_whatever_happens_to_the_file_while_the_site_runs_pages_are_served_and_marks_come_back()
    {
        await using var site = await LoadedSite.StartAsync(_folder);
        await using var visitors = new Visitors(site.Address, FaultRun.Seed) { PerSecond = 60 };
        foreach (var fault in Chosen(usual: 2))
        {
            await visitors.RunAsync(TimeSpan.FromSeconds(0.5));
            visitors.Start();
            StoreFaults.Apply(fault, _folder, _chance);
            await Task.Delay(TimeSpan.FromSeconds(FaultRun.IsFull ? 6 : 2.5));
            StoreFaults.Heal(fault, _folder);
            var healed = await HealAsync(visitors);
            await visitors.StopAsync();
            AssertServed(visitors.Report, $"{fault}: marks again {healed.TotalMilliseconds:F0} ms after the heal");
        }
    }

    [Fact]
    public async Task R5_N8_whatever_has_happened_to_the_file_before_the_start_pages_are_served_and_the_file_is_kept()
    {
        foreach (var fault in Chosen(usual: 1))
        {
            await using (var before = await LoadedSite.StartAsync(_folder))
            {
                await using var first = new Visitors(before.Address, FaultRun.Seed) { Mix = VisitorMix.Writing };
                await first.RunAsync(TimeSpan.FromSeconds(0.3));
                await before.Site.TerminateAsync();
            }

            var earlier = Aside();
            StoreFaults.Apply(fault, _folder, _chance);
            var damaged = File.Exists(_folder.At("data/site.db")) ? await File.ReadAllBytesAsync(_folder.At("data/site.db")) : [];
            await using var site = await ChildSite.StartAsync(_folder, ["--Limits:Enabled=false"]);
            site.KeepFolder = true;
            await using var visitors = new Visitors(site.Address, FaultRun.Seed) { PerSecond = 60 };
            await visitors.RunAsync(TimeSpan.FromSeconds(1));
            StoreFaults.Heal(fault, _folder);
            visitors.Start();
            await HealAsync(visitors);
            await visitors.StopAsync();
            AssertServed(visitors.Report, $"{fault} before the start");

            // Put aside with its date, where it was of no use: somebody may want to look, or to rescue.
            if (fault == StoreFault.Random)
            {
                var aside = Assert.Single(Aside().Except(earlier));
                Assert.Equal(damaged, await File.ReadAllBytesAsync(aside));
            }
        }
    }

    [Fact]
    public async Task R6_while_another_program_has_locked_the_store_pages_are_quick_and_a_form_is_answered_within_three_seconds()
    {
        await using var site = await LoadedSite.StartAsync(_folder);
        await using var visitors = new Visitors(site.Address, FaultRun.Seed) { PerSecond = 60 };
        await visitors.RunAsync(TimeSpan.FromSeconds(1));
        using (var other = new SqliteConnection($"Data Source={_folder.At("data/site.db")};Pooling=False"))
        {
            other.Open();
            using var transaction = other.BeginTransaction();
            await visitors.RunAsync(TimeSpan.FromSeconds(FaultRun.Size(usual: 4, full: 60)));
            AssertServed(visitors.Report, "locked", "R6");
            Assert.InRange(visitors.Report.Unavailable, 1, int.MaxValue);
        }

        visitors.Start();
        await HealAsync(visitors);
        await visitors.StopAsync();
        Assert.Equal([], await visitors.FindLostAsync());
    }

    [Fact(Skip = SmallDisk.Missing, SkipUnless = nameof(SmallDisk.IsPossible), SkipType = typeof(SmallDisk))]
    public async Task R7_on_a_full_disk_nothing_is_lost_and_marks_come_back_when_there_is_room_without_a_restart()
    {
        using var disk = new SmallDisk(_folder.At("data"));
        await using var site = await LoadedSite.StartAsync(_folder);
        await using var visitors = new Visitors(site.Address, FaultRun.Seed) { PerSecond = 60, Mix = VisitorMix.Mixed };
        await visitors.RunAsync(TimeSpan.FromSeconds(1));
        disk.Fill();
        await visitors.RunAsync(TimeSpan.FromSeconds(FaultRun.Size(usual: 3, full: 60)));
        AssertServed(visitors.Report, "full", "R7");

        disk.Free();
        visitors.Start();
        await HealAsync(visitors);
        await visitors.StopAsync();
        Assert.Equal([], await visitors.FindLostAsync());
        Assert.Equal(["ok"], LoadedSite.Query(_folder, "PRAGMA integrity_check"));
        Assert.Equal([], visitors.AcknowledgedSuggestions.Except(LoadedSite.Query(_folder, "SELECT text FROM suggestions"), StringComparer.Ordinal));
    }

    private IEnumerable<StoreFault> Chosen(int usual)
    {
        var all = StoreFaults.All;
        _chance.Shuffle(all);
        return all.Take(FaultRun.Size(usual, full: all.Length));
    }

    // Until a mark is confirmed that was sent from now on.
    private static Task<TimeSpan> HealAsync(Visitors visitors)
    {
        var before = visitors.Report.Status(VisitorDeed.Mark, 303);
        return Wait.UntilAsync(() => visitors.Report.Status(VisitorDeed.Mark, 303) > before + visitors.Count);
    }

    // The log of a file is put aside with it.
    private string[] Aside() => [.. Directory.GetFiles(_folder.At("data"), "site.db.damaged-*").Where(path => !path.EndsWith("-wal", StringComparison.Ordinal) && !path.EndsWith("-shm", StringComparison.Ordinal))];

    private void AssertServed(LoadReport report, string what, string id = "R5")
    {
        VisitorDeed[] forms = [VisitorDeed.Mark, VisitorDeed.Undo, VisitorDeed.Forget, VisitorDeed.Suggest];
        FaultRun.Record(output, id, $"{what}: {report.Answers} answers, pages p99 {report.Percentile(0.99, VisitorDeed.Read):F0} ms, forms max {report.Percentile(1, forms):F0} ms, {report.Unavailable} forms told so");
        Assert.Equal((what, 0, 0), (what, report.ServerErrors, report.CutBy(Enum.GetValues<Cut>())));
        // A machine that does something else as well answers later.
        Assert.True(!FaultRun.IsFull || report.Percentile(1, forms) < LongestAnswer, $"{what}: {report.Percentile(1, forms)} ms. {report}");
    }
}
