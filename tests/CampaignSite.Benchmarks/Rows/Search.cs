using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>Two words of the content; the answers are kept nowhere.</summary>
internal sealed class Search : IBenchmark
{
    /// <summary>What is asked.</summary>
    public const string Address = "/search?q=embassy+letter";

    public string Name => "search";

    public IReadOnlyList<string> Programs => ["wrk"];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        await using var site = await PublishedSite.StartAsync(context);
        await context.WarmAsync(AskAsync);
        var rates = await context.AlternateAsync(AskAsync);
        return [new($"`{Address}`, one core", rates[0], "/cpu s")];

        async Task<double> AskAsync() => (await WrkLoad.MeasureAsync(site, Address, context)).PerProcessorSecond;
    }
}
