using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>Whether memory still grows after many requests over all pages: the greatest of what is resident later, against what is after a tenth of them.</summary>
internal sealed class MemoryOfAMillion : IBenchmark
{
    private const int Steps = 10;

    public string Name => "memory-million";

    public IReadOnlyList<string> Programs => ["wrk"];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        var step = context.IsQuick ? 10_000 : 100_000;
        await using var site = await PublishedSite.StartAsync(context);
        var pages = await site.PagesAsync(context.Stop);
        var (count, resident) = (0, new List<double>());
        for (var next = step; next <= Steps * step; next += step)
        {
            while (count < next)
            {
                count += (await WrkLoad.MeasureInTurnAsync(site, pages, context)).Count;
            }

            resident.Add(site.Process.ResidentMegabytes);
        }

        return [new($"greatest until {count:N0} requests over {pages.Count:N0} pages", resident.Skip(1).Max(), "MB", $"after {step:N0}", resident[0], Target.AtMost(1.05))];
    }
}
