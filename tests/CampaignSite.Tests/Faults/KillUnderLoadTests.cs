using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Faults;

/// <summary>The whole program is killed with signal 9 while visitors are at it, and starts again on what is left.</summary>
[Trait("Category", "Process")]
public sealed class KillUnderLoadTests(ITestOutputHelper output) : IDisposable
{
    private readonly Random _chance = new(FaultRun.Seed);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task R1_N9_what_a_visitor_was_told_is_kept_survives_kill_9()
    {
        var rounds = FaultRun.Size(usual: 2, full: 1000);
        var (answered, available, lost) = (new Sample(), new Sample(), new List<string>());
        var site = await LoadedSite.StartAsync(_folder);
        await using var visitors = new Visitors(site.Address, FaultRun.Seed) { Mix = VisitorMix.Writing };
        for (var round = 0; round < rounds; round++)
        {
            await KillAsync(site, visitors, VisitorDeed.Mark);

            site = await LoadedSite.StartAsync(_folder);
            visitors.Address = site.Address;
            answered.Add(site.ToAnswer);
            available.Add(site.ToStore);
            lost.AddRange(await visitors.FindLostAsync(visitors.Latest));
            Assert.Equal(["ok"], LoadedSite.Query(_folder, "PRAGMA integrity_check"));
        }

        lost.AddRange((await visitors.FindLostAsync()).Except(lost, StringComparer.Ordinal));
        lost.AddRange(visitors.AcknowledgedSuggestions.Except(LoadedSite.Query(_folder, "SELECT text FROM suggestions"), StringComparer.Ordinal));
        await site.DisposeAsync();
        FaultRun.Record(output, "R1", $"the program, SQLite, {rounds} rounds, {visitors.AcknowledgedMarks} marks and {visitors.AcknowledgedSuggestions.Count} suggestions acknowledged, {lost.Count} lost, restart to a page {answered}, to the store {available}");
        Assert.Equal([], lost);
        Assert.InRange(visitors.AcknowledgedMarks, rounds, int.MaxValue);
        Assert.Equal([], Directory.GetFiles(_folder.At("data"), "*damaged*"));
    }

    [Fact]
    public async Task R4_R25_a_kill_while_visitors_are_forgotten_leaves_all_of_one_or_nothing_and_no_byte_of_who_was_told_so()
    {
        var rounds = FaultRun.Size(usual: 2, full: 200);
        var (available, wrong, left) = (new Sample(), new List<string>(), new List<string>());
        var site = await LoadedSite.StartAsync(_folder);
        await using var visitors = new Visitors(site.Address, FaultRun.Seed) { Mix = VisitorMix.Forgetting };
        for (var round = 0; round < rounds; round++)
        {
            await KillAsync(site, visitors, VisitorDeed.Forget);
            left.AddRange(Left(visitors.Latest, $"round {round}, as the kill left it"));

            site = await LoadedSite.StartAsync(_folder);
            visitors.Address = site.Address;
            available.Add(site.ToStore);
            left.AddRange(Left(visitors.Latest, $"round {round}, after the start"));
            wrong.AddRange(await visitors.FindLostAsync(visitors.Latest));

            // Who had no answer presses again.
            Assert.Equal(0, await visitors.ForgetAgainAsync());
            left.AddRange(Left(visitors.Latest, $"round {round}, pressed again"));
        }

        wrong.AddRange((await visitors.FindLostAsync()).Except(wrong, StringComparer.Ordinal));
        await site.Site.TerminateAsync();
        left.AddRange(Left(visitors.All, "at the end"));
        await site.DisposeAsync();
        FaultRun.Record(output, "R4", $"the program, SQLite, {rounds} rounds, {visitors.ForgottenHashes.Count()} forgotten, {left.Count} found again, {wrong.Count} in halves or lost, restart to the store {available}");
        Assert.Equal([], left);
        Assert.Equal([], wrong);
        Assert.NotEmpty(visitors.ForgottenHashes);
    }

    // Up to 200 ms after the first answer of this kind: before that a process that has just started compiles, and writes nothing.
    private async Task KillAsync(LoadedSite site, Visitors visitors, VisitorDeed deed)
    {
        visitors.Start();
        await Wait.UntilAsync(() => visitors.Report.Status(deed, 303) > 0);
        await Task.Delay(_chance.Next(0, 200));
        await site.Site.KillAsync();
        await visitors.StopAsync();
        await site.DisposeAsync();
    }

    private IEnumerable<string> Left(IEnumerable<LoadVisitor> visitors, string when)
    {
        var bytes = FolderBytes.Of(_folder.Path);
        return visitors.Where(visitor => visitor.IsForgotten)
            .SelectMany(visitor => bytes.Files(visitor.Hash!).Select(file => $"{when}: {Convert.ToHexString(visitor.Hash!)} in {Path.GetFileName(file)}"));
    }
}
