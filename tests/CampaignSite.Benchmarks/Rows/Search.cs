using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>Two words of the content; the answers are kept nowhere.</summary>
internal sealed class Search : IBenchmark
{
    public string Name => "search";

    public IReadOnlyList<string> Programs => ["wrk"];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        await using var site = await PublishedSite.StartAsync(Core.Server, context.PathOf("data"), context);
        await context.WarmAsync(AskAsync);
        var rates = await context.AlternateAsync(AskAsync);
        return [new("`/search?q=embassy+letter`, one core", rates[0], "/cpu s")];

        async Task<double> AskAsync() => (await WrkLoad.MeasureAsync(site, "/search?q=embassy+letter", ["Accept-Encoding: gzip, deflate"], context)).PerProcessorSecond;
    }
}
