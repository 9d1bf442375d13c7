using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>Pages that are the same for everyone and ready, each on one core, against servers that send the same bytes and do nothing else.</summary>
internal sealed class CachedPage : IBenchmark
{
    private static readonly string[] Pages = ["/", "/briefing", "/countries/gb", "/embassies", "/notes"];

    public string Name => "cached-page";

    public IReadOnlyList<string> Programs => ["wrk", "nginx"];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        await using var site = await PublishedSite.StartAsync(context);
        await PublishedSite.WaitUntilReadyAsync(site, context);
        var answers = new List<RecordedAnswer>();
        foreach (var page in Pages)
        {
            answers.Add(await RecordedAnswer.RecordAsync(site.Client, page, WrkLoad.Encoding, context.Stop));
        }

        await using var kestrel = await BareKestrel.StartAsync(Core.Server, answers, context);
        await using var nginx = await Nginx.StartAsync(Core.Server, answers, context);
        await context.WarmAsync(() => AskAllAsync(site, context));
        await context.WarmAsync(() => AskAllAsync(kestrel, context));

        var measurements = new List<Measurement>();
        foreach (var answer in answers)
        {
            var rates = await context.AlternateAsync(
                () => AskAsync(site, answer.Path, context), () => AskAsync(kestrel, answer.Path, context), () => AskAsync(nginx, answer.Path, context));
            var what = $"`{answer.Path}`, {answer.Body.Length:N0} bytes";
            measurements.Add(new(what, rates[0], "/cpu s", "bare Kestrel", rates[1], Target.AtLeast(0.9)));
            measurements.Add(new(what, rates[0], "/cpu s", "nginx `gzip_static`", rates[2], Target.AtLeast(0.6)));
        }

        return measurements;
    }

    private static async Task<double> AskAsync(Server server, string path, BenchmarkContext context) =>
        (await WrkLoad.MeasureAsync(server, path, context)).PerProcessorSecond;

    private static async Task<double> AskAllAsync(Server server, BenchmarkContext context) =>
        (await WrkLoad.MeasureInTurnAsync(server, Pages, context)).PerProcessorSecond;
}
