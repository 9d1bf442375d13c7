using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>The first request for each page after a start, one after another.</summary>
internal sealed class ColdPage : IBenchmark
{
    public string Name => "cold-page";

    public IReadOnlyList<string> Programs => [];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        var (first, again, count) = (new List<double>(), new List<double>(), 0);
        for (var round = 0; round < context.Rounds; round++)
        {
            // Another one each time: what is made ahead is gone with the process.
            await using var site = await PublishedSite.StartAsync(context);
            var pages = await site.PagesAsync(context.Stop);
            count = pages.Count;
            first.Add(await site.MedianTimeAsync(pages, context.Stop));
            again.Add(await site.MedianTimeAsync(pages, context.Stop));
        }

        return [new($"median of {count:N0} pages", Statistics.Median(first), "ms", "asked again", Statistics.Median(again))];
    }
}
