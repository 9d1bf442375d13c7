using CampaignSite.Benchmarks.Content;
using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>From the start of the process to the first page of a campaign of 10,000 events, against a build of as many pages.</summary>
internal sealed class Load : IBenchmark
{
    public string Name => "load-10000";

    public IReadOnlyList<string> Programs => ["hugo"];

    public Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context) =>
        HugoBuild.CompareAsync(context, events => $"{events}, start to ready", campaign => LoadAsync(campaign, context), 0.7);

    private static async Task<double> LoadAsync(GeneratedCampaign campaign, BenchmarkContext context)
    {
        await using var site = await PublishedSite.StartAsync(context, Core.Any, campaign.Folder);
        return site.StartTime.TotalMilliseconds;
    }
}
