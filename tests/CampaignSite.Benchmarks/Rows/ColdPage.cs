using System.Diagnostics;
using CampaignSite.Benchmarks.Processes;
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
            await using var site = await PublishedSite.StartAsync(Core.Server, context.PathOf("data"), context);
            var pages = await site.PagesAsync(context.Stop);
            count = pages.Count;
            first.Add(await MedianAsync(site, pages, context));
            again.Add(await MedianAsync(site, pages, context));
        }

        return [new($"median of {count:N0} pages", Statistics.Median(first), "ms", "asked again", Statistics.Median(again))];
    }

    private static async Task<double> MedianAsync(Server site, IReadOnlyList<string> pages, BenchmarkContext context)
    {
        var times = new List<double>();
        foreach (var page in pages)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { { "Accept-Encoding", "gzip, deflate" } } };
            var begun = Stopwatch.GetTimestamp();
            using var answer = await site.Client.SendAsync(request, context.Stop);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return Statistics.Median(times);
    }
}
