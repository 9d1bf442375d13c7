using CampaignSite.Benchmarks.Processes;

namespace CampaignSite.Benchmarks.Content;

/// <summary>The other side of reading and writing many files.</summary>
internal static class HugoBuild
{
    /// <returns>Milliseconds of the process.</returns>
    public static async Task<double> RunAsync(string folder, BenchmarkContext context)
    {
        var (_, elapsed) = await ChildProcess.RunAsync(Core.Any, "hugo", ["--quiet", "--source", folder, "--destination", "public", "--cleanDestinationDir"], context.Stop);
        return elapsed.TotalMilliseconds;
    }
}
