using System.Globalization;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Faults;

/// <summary>The whole program is started with a wrong clock, by libfaketime, on a store that has marks of today.</summary>
[Trait("Category", "Process")]
public sealed class WrongClockTests(ITestOutputHelper output)
{
    public const string Missing = "libfaketime is not installed.";
    private const string Library = "libfaketimeMT.so.1";

    // First what differs most.
    private static readonly string[] Clocks = ["-3652d", "@2028-02-29 23:59:50", "+3652d", "-1h", "+1h"];

    private static readonly string? Faketime = Directory.Exists("/usr/lib")
        ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu*").Select(folder => Path.Combine(folder, "faketime", Library)).FirstOrDefault(File.Exists) : null;

    public static bool IsInstalled => Faketime is not null;

    [Fact(Skip = Missing, SkipUnless = nameof(IsInstalled))]
    public async Task R9_a_program_that_starts_with_a_wrong_clock_deletes_nothing_and_fails_nowhere()
    {
        using var folder = new TemporaryFolder();
        await using var first = await LoadedSite.StartAsync(folder);
        await using var visitors = new Visitors(first.Address, FaultRun.Seed) { Mix = VisitorMix.Writing };
        await visitors.RunAsync(TimeSpan.FromSeconds(0.5));
        await UntilPurgedAsync(first.Address);
        await first.Site.TerminateAsync();
        foreach (var clock in Clocks.Take(FaultRun.Size(usual: 1, full: Clocks.Length)))
        {
            // Time that has passed and the times of files are as they are: only the clock on the wall is wrong.
            await using var site = await LoadedSite.StartAsync(folder, ("LD_PRELOAD", Faketime!), ("FAKETIME", clock), ("FAKETIME_DONT_FAKE_MONOTONIC", "1"), ("NO_FAKE_STAT", "1"));
            visitors.Address = site.Address;
            await UntilPurgedAsync(site.Address);
            Assert.Equal([], await visitors.FindLostAsync());
            await visitors.RunAsync(TimeSpan.FromSeconds(0.5));
            Assert.Equal((clock, 0, 0), (clock, visitors.Report.ServerErrors, visitors.Report.Unavailable));
            Assert.Equal([], await visitors.FindLostAsync());
            await site.Site.TerminateAsync();
            var said = await site.Site.SaidAsync();

            // Of ten years ago every check of the content is in the future: the last good copy is served, and that is said.
            Assert.Equal([], said.Split('\n').Where(line => (line.Contains(" ERROR ", StringComparison.Ordinal) || line.Contains(" CRITICAL ", StringComparison.Ordinal)) && !line.Contains(" CampaignSite.Reloading.", StringComparison.Ordinal)));
            Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
            FaultRun.Record(output, "R9", string.Create(CultureInfo.InvariantCulture, $"{clock}: {visitors.AcknowledgedMarks} marks acknowledged, 0 lost, the log began {said[..10]}"));
        }
    }

    private static async Task UntilPurgedAsync(Uri address)
    {
        using var line = new LoadConnection();
        await Wait.UntilAsync(async () => (await line.SendAsync(address, "GET", "/health/ready")).Body is var body
            && (body.Contains("retention: good", StringComparison.Ordinal) || body.Contains("retention: doubting", StringComparison.Ordinal)));
    }
}
