using CampaignSite.Benchmarks.Processes;

namespace CampaignSite.Benchmarks.Content;

/// <summary>The other side of reading and writing many files.</summary>
internal static class HugoBuild
{
    /// <summary>Measures a task of the site on a big campaign, in turn with hugo's build of the same files.</summary>
    /// <param name="what">What the row says of the campaign, given its number of events.</param>
    /// <param name="site">Milliseconds of the site.</param>
    /// <param name="bound">Of the ratio.</param>
    public static async Task<IReadOnlyList<Measurement>> CompareAsync(BenchmarkContext context, Func<string, string> what, Func<GeneratedCampaign, Task<double>> site, double bound)
    {
        var campaign = GeneratedCampaign.Write(context, context.Events);
        var hugo = campaign.WriteHugo();
        var times = await context.AlternateAsync(() => site(campaign), () => RunAsync(hugo, context));
        return [new(what($"{campaign.Count:N0} events"), times[0], "ms", "hugo, the same files", times[1], Target.AtMost(bound))];
    }

    /// <returns>Milliseconds of the process.</returns>
    private static async Task<double> RunAsync(string folder, BenchmarkContext context)
    {
        var (_, elapsed) = await ChildProcess.RunAsync(Core.Any, "hugo", ["--quiet", "--source", folder, "--destination", "public", "--cleanDestinationDir"], context.Stop);
        return elapsed.TotalMilliseconds;
    }
}
