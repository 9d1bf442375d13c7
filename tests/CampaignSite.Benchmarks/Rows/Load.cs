using CampaignSite.Benchmarks.Content;
using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>From the start of the process to the first page of a campaign of 10,000 events, against a build of as many pages.</summary>
internal sealed class Load : IBenchmark
{
    public string Name => "load-10000";

    public IReadOnlyList<string> Programs => ["hugo"];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        var campaign = GeneratedCampaign.Write(context, context.Events);
        var hugo = campaign.WriteHugo();
        var times = await context.AlternateAsync(() => LoadAsync(campaign, context), () => HugoBuild.RunAsync(hugo, context));
        return [new($"{campaign.Count:N0} events, start to ready", times[0], "ms", "hugo, the same files", times[1], Target.AtMost(0.7))];
    }

    private static async Task<double> LoadAsync(GeneratedCampaign campaign, BenchmarkContext context)
    {
        await using var site = await PublishedSite.StartAsync(Core.Any, context.PathOf("data"), context, campaign.Folder);
        return site.StartTime.TotalMilliseconds;
    }
}
