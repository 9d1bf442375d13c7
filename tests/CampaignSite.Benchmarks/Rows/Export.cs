using CampaignSite.Benchmarks.Content;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>The whole site as files, against a build of as many pages.</summary>
internal sealed class Export : IBenchmark
{
    public string Name => "export-10000";

    public IReadOnlyList<string> Programs => ["hugo"];

    public Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context) => HugoBuild.CompareAsync(context, events => events, campaign => ExportAsync(campaign, context), 2);

    private static async Task<double> ExportAsync(GeneratedCampaign campaign, BenchmarkContext context) =>
        (await PublishedSite.RunAsync(context, "export", "--force", "--output", context.PathOf("mirror"), "--content", campaign.Folder, "--Site:BaseAddress", "https://example.org")).TotalMilliseconds;
}
