using System.Diagnostics;
using System.Globalization;
using CampaignSite.Testing;
using CampaignSite.Tests.Faults.Damage;
using Microsoft.Data.Sqlite;

namespace CampaignSite.Tests.Faults;

/// <summary>The whole program for an hour at 200 requests a second, while its store fails now and then.</summary>
[Trait("Category", "Process")]
public sealed class SoakTests(ITestOutputHelper output) : IDisposable
{
    private readonly Random _chance = new(FaultRun.Seed);
    private readonly TemporaryFolder _folder = new();

    // The process is still compiling and filling its caches before that.
    private static readonly TimeSpan WarmUp = TimeSpan.FromMinutes(5);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task R19_an_hour_of_mixed_load_with_faults_of_the_store_costs_no_page_and_neither_memory_nor_handles()
    {
        var duration = TimeSpan.FromSeconds(FaultRun.Size(usual: 12, full: 3600));
        await using var site = await LoadedSite.StartAsync(_folder);
        await using var visitors = new Visitors(site.Address, FaultRun.Seed) { Count = 16, PerSecond = 200, Patience = TimeSpan.FromSeconds(30) };
        var (samples, faults) = (new List<(double Hours, double Megabytes, int Handles)>(), 0);
        var begun = Stopwatch.GetTimestamp();
        visitors.Start();
        while (Stopwatch.GetElapsedTime(begun) is var elapsed && elapsed < duration)
        {
            samples.Add((elapsed.TotalHours, Megabytes(site), Handles(site)));
            await Task.Delay(TimeSpan.FromSeconds(_chance.Next(2, FaultRun.IsFull ? 40 : 5)));
            await FailAsync();
            faults++;
        }

        await visitors.StopAsync();
        var settled = samples.Where(sample => sample.Hours >= WarmUp.TotalHours).ToList();
        var slope = Slope(settled);
        FaultRun.Record(output, "R19", string.Create(CultureInfo.InvariantCulture, $"the program, SQLite, {duration.TotalMinutes:F1} minutes, {visitors.Report.Answers} answers, {faults} faults, {visitors.Report.ServerErrors} with 5xx beside {visitors.Report.Unavailable} forms told so, {visitors.Report.CutBy(Enum.GetValues<Cut>())} cut, pages p50 {visitors.Report.Percentile(0.5, VisitorDeed.Read):F1} ms, p99 {visitors.Report.Percentile(0.99, VisitorDeed.Read):F0} ms, memory {samples[0].Megabytes:F0} to {samples[^1].Megabytes:F0} MB, slope after five minutes {slope:F1} MB an hour, handles {samples[0].Handles} to {samples[^1].Handles}, at most {samples.Max(sample => sample.Handles)}"));
        Assert.True(visitors.Report.ServerErrors + visitors.Report.CutBy(Enum.GetValues<Cut>()) == 0, visitors.Report.ToString());
        Assert.InRange(samples[^1].Handles, 1, samples[0].Handles + 50);
    }

    private async Task FailAsync()
    {
        if (_chance.Next(2) == 0)
        {
            await LockAsync();
            return;
        }

        var fault = StoreFaults.All[_chance.Next(StoreFaults.All.Length)];
        if (new FileInfo(_folder.At("data/site.db")) is not { Exists: true, Length: > 1 })
        {
            return; // of the fault before nothing has come back yet
        }

        StoreFaults.Apply(fault, _folder, _chance);
        await Task.Delay(TimeSpan.FromSeconds(2));
        StoreFaults.Heal(fault, _folder);
    }

    private async Task LockAsync()
    {
        try
        {
            using var other = new SqliteConnection($"Data Source={_folder.At("data/site.db")};Pooling=False");
            other.Open();
            using var transaction = other.BeginTransaction();
            await Task.Delay(TimeSpan.FromSeconds(3));
        }
        catch (SqliteException)
        {
            // Still damaged by the fault before.
        }
    }

    private static double Megabytes(LoadedSite site)
    {
        using var process = Process.GetProcessById(site.Site.ProcessId);
        return process.WorkingSet64 / 1e6;
    }

    private static int Handles(LoadedSite site) => OperatingSystem.IsLinux() ? Directory.GetFileSystemEntries($"/proc/{site.Site.ProcessId}/fd").Length : 1;

    // Least squares.
    private static double Slope(List<(double Hours, double Megabytes, int Handles)> samples)
    {
        if (samples.Count < 2)
        {
            return 0;
        }

        var (x, y) = (samples.Average(sample => sample.Hours), samples.Average(sample => sample.Megabytes));
        return samples.Sum(sample => (sample.Hours - x) * (sample.Megabytes - y)) / samples.Sum(sample => (sample.Hours - x) * (sample.Hours - x));
    }
}
