using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>Resident memory idle and after many requests over all pages, against the empty app and what the content may take.</summary>
internal sealed class Memory : IBenchmark
{
    private const double ForContent = 54;

    public string Name => "memory";

    public IReadOnlyList<string> Programs => [];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        var count = context.IsQuick ? 5_000 : 100_000;
        await using var site = await PublishedSite.StartAsync(context);
        await using var empty = await EmptyApp.StartAsync(Core.Server, context);
        var pages = await site.PagesAsync(context.Stop);

        // What a start leaves behind is let go of.
        await Task.Delay(TimeSpan.FromSeconds(3), context.Stop);
        var (siteIdle, emptyIdle) = (site.Process.ResidentMegabytes, empty.Process.ResidentMegabytes);
        await AskAsync(site, pages, count, context);
        await AskAsync(empty, pages, count, context);
        return
        [
            new("idle", siteIdle, "MB", $"empty app + {ForContent}", emptyIdle + ForContent, Target.AtMost(1)),
            new($"after {count:N0} requests over {pages.Count:N0} pages", site.Process.ResidentMegabytes, "MB", $"empty app + {ForContent}", empty.Process.ResidentMegabytes + ForContent, Target.AtMost(1)),
        ];
    }

    private static Task AskAsync(Server server, IReadOnlyList<string> pages, int count, BenchmarkContext context)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = context.Stop };
        return Parallel.ForAsync(0, count, options, async (index, stop) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, pages[index % pages.Count]) { Headers = { { "Accept-Encoding", WrkLoad.Encoding } } };
            using var answer = (await server.Client.SendAsync(request, stop)).EnsureSuccessStatusCode();
        });
    }
}
