using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>Pages for somebody with marks, which are made anew, against the same pages made anew for somebody without.</summary>
internal sealed class MarkedVisitor : IBenchmark
{
    public string Name => "marked-visitor";

    public IReadOnlyList<string> Programs => ["wrk"];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        await using var site = await PublishedSite.StartAsync(context);
        var action = await VisitorRequests.FindActionAsync(site, context.Stop);
        await VisitorRequests.MarkAsync(site, action, context.Stop);

        var measurements = new List<Measurement>();

        // With a query that the page reads, nothing is kept for anybody.
        foreach (var path in (string[])["/plan?minutes=5&country=gb", $"{action}?country=gb"])
        {
            await context.WarmAsync(() => AskAsync(site, path, VisitorRequests.Cookie, context));
            var rates = await context.AlternateAsync(() => AskAsync(site, path, VisitorRequests.Cookie, context), () => AskAsync(site, path, null, context));
            measurements.Add(new($"`{(path.StartsWith(action, StringComparison.Ordinal) ? "/actions/…?country=gb" : path)}`", rates[0], "/cpu s", "made anew, without marks", rates[1], Target.AtLeast(0.5)));
        }

        return measurements;
    }

    private static async Task<double> AskAsync(Server site, string path, string? cookie, BenchmarkContext context) =>
        (await WrkLoad.MeasureAsync(site, path, context, cookie)).PerProcessorSecond;
}
