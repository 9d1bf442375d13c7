using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>From the start of the process to the first page, on all cores, as an operator restarts it: the data folder is there.</summary>
internal sealed class Start : IBenchmark
{
    public string Name => "start";

    public IReadOnlyList<string> Programs => [];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        await StartAsync(PublishedSite.StartAsync(context, Core.Any));
        var times = await context.AlternateAsync(
            () => StartAsync(PublishedSite.StartAsync(context, Core.Any)), () => StartAsync(EmptyApp.StartAsync(Core.Any, context)));
        return [new("restart to the first page", times[0], "ms", "empty app", times[1], Target.AtMost(2))];
    }

    private static async Task<double> StartAsync(Task<Server> starting)
    {
        await using var server = await starting;
        return server.StartTime.TotalMilliseconds;
    }
}
