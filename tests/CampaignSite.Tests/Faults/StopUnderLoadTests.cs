using System.Diagnostics;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Faults;

/// <summary>A supervisor stops the whole program while visitors are at it.</summary>
[Trait("Category", "Process")]
public sealed class StopUnderLoadTests(ITestOutputHelper output)
{
    private readonly Random _chance = new(FaultRun.Seed);

    [Fact]
    public async Task R3_what_was_accepted_is_answered_and_what_was_answered_is_kept_when_the_site_is_stopped()
    {
        using var folder = new TemporaryFolder();
        var rounds = FaultRun.Size(usual: 2, full: 50);
        var (drain, lost, cuts) = (new Sample(), new List<string>(), new List<string>());
        var (answers, errors) = (0, 0);
        var site = await LoadedSite.StartAsync(folder);
        await using var visitors = new Visitors(site.Address, FaultRun.Seed) { Count = 16, PerSecond = 200 };
        for (var round = 0; round < rounds; round++)
        {
            visitors.Start();
            await Wait.UntilAsync(() => visitors.Report.Status(VisitorDeed.Mark, 303) > 0);
            await Task.Delay(_chance.Next(200, 1000));
            var start = Stopwatch.GetTimestamp();
            Assert.Equal(0, await site.Site.TerminateAsync());
            drain.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await visitors.StopAsync();
            await site.DisposeAsync();
            answers += visitors.Report.Answers;
            errors += visitors.Report.ServerErrors + visitors.Report.RefusedAtOnce;
            if (visitors.Report.CutBy(Cut.NewConnection, Cut.KeptConnection, Cut.HalfAnswer, Cut.TimedOut) > 0)
            {
                cuts.Add($"round {round}: {visitors.Report}");
            }

            site = await LoadedSite.StartAsync(folder);
            visitors.Address = site.Address;
            lost.AddRange(await visitors.FindLostAsync(visitors.Latest));
        }

        await site.DisposeAsync();
        FaultRun.Record(output, "R3", $"the program, SQLite, {rounds} rounds, {answers} answers, {errors} with 5xx, {cuts.Count} rounds with a cut, {visitors.AcknowledgedMarks} marks acknowledged, {lost.Count} lost, SIGTERM to exit {drain}");
        Assert.Equal([], lost);
        Assert.Equal(0, errors);
        Assert.Equal([], cuts);
    }
}
