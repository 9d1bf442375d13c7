using CampaignSite.Benchmarks.Content;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>The whole site as files, against a build of as many pages.</summary>
internal sealed class Export : IBenchmark
{
    public string Name => "export-10000";

    public IReadOnlyList<string> Programs => ["hugo"];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        var campaign = GeneratedCampaign.Write(context, context.Events);
        var hugo = campaign.WriteHugo();
        var mirror = context.PathOf("mirror");
        var times = await context.AlternateAsync(
            async () => (await PublishedSite.RunAsync(context, "export", "--force", "--output", mirror, "--content", campaign.Folder, "--Site:BaseAddress", "https://example.org")).TotalMilliseconds,
            () => HugoBuild.RunAsync(hugo, context));
        return [new($"{campaign.Count:N0} events", times[0], "ms", "hugo, the same files", times[1], Target.AtMost(2))];
    }
}
