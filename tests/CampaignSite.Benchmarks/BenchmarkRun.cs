using System.Diagnostics;
using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks;

/// <summary>Publishes the site, measures row after row, and writes the table. Progress goes to standard error, the table to standard output.</summary>
internal static class BenchmarkRun
{
    /// <returns>1 when a row failed; a target that is missed is a figure and no failure.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<IBenchmark> benchmarks, bool isQuick, CancellationToken stop)
    {
        await Console.Error.WriteLineAsync("publishing the site");
        await PublishedSite.PublishAsync(stop);
        var (commit, _) = await ChildProcess.RunAsync(Core.Any, "git", ["describe", "--always", "--dirty"], stop);
        var table = new ReportTable(commit.Trim(), isQuick);
        foreach (var benchmark in benchmarks)
        {
            var missing = benchmark.Programs.Where(program => !Machine.Has(program)).ToList();
            if (missing.Count > 0)
            {
                table.AddSkipped(benchmark.Name, $"skipped: no {string.Join(", no ", missing)}");
                continue;
            }

            await MeasureAsync(benchmark, isQuick, table, stop);
        }

        await Console.Out.WriteAsync(table.ToString());
        return table.HasFailures ? 1 : 0;
    }

    private static async Task MeasureAsync(IBenchmark benchmark, bool isQuick, ReportTable table, CancellationToken stop)
    {
        var begun = Stopwatch.GetTimestamp();
        await Console.Error.WriteLineAsync(benchmark.Name);
        var folder = Directory.CreateDirectory(Path.Combine(Machine.ArtifactsFolder, "work", benchmark.Name));
        try
        {
            table.Add(benchmark.Name, await benchmark.MeasureAsync(new BenchmarkContext(isQuick, folder.FullName, stop)));
        }
        catch (Exception failed) when (failed is InvalidOperationException or HttpRequestException or IOException or TimeoutException)
        {
            // The other rows are worth having all the same.
            await Console.Error.WriteLineAsync(failed.ToString());
            table.AddFailed(benchmark.Name, failed.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        await Console.Error.WriteLineAsync($"  {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s");
    }
}
