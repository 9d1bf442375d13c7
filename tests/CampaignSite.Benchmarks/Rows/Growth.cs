using System.Globalization;
using CampaignSite.Benchmarks.Content;
using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>What ten and twenty-five times as much content costs, and more connections, against the shipped campaign and 8 connections.</summary>
internal sealed class Growth : IBenchmark
{
    // A folder of more than 20,000 files is refused as the wrong one.
    private const int MaxFactor = 25;

    private const int SampledPages = 200;
    private const int UsualConnections = 8;

    private static readonly int[] Connections = [1, UsualConnections, 64, 512];

    public string Name => "growth";

    public IReadOnlyList<string> Programs => ["wrk"];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        var measurements = new List<Measurement>();
        Figures? once = null;
        foreach (var factor in context.IsQuick ? [1, 10] : (int[])[1, 10, MaxFactor])
        {
            var figures = await MeasureAsync(factor, context);
            once ??= figures;
            measurements.AddRange(Rows(figures, figures == once ? null : once));
        }

        return measurements;
    }

    private static async Task<Figures> MeasureAsync(int factor, BenchmarkContext context)
    {
        var own = context with { Folder = Directory.CreateDirectory(context.PathOf(factor.ToString(CultureInfo.InvariantCulture))).FullName };
        var (content, files) = GrownCampaign.Write(own, factor);

        // Nothing is made ahead: of many times as many pages that would go on through all that is measured here.
        await using var site = await PublishedSite.StartAsync(own, Core.Server, content, "--PageCache:Ahead", "false");
        await Task.Delay(TimeSpan.FromSeconds(3), context.Stop);
        var idle = site.Process.ResidentMegabytes;
        var pages = await site.PagesAsync(context.Stop);
        var cold = await site.MedianTimeAsync(pages.Where((_, index) => index % Math.Max(1, pages.Count / SampledPages) == 0).Take(SampledPages), context.Stop);

        await own.WarmAsync(() => AskAsync(site, "/", UsualConnections, own));
        var cached = await own.AlternateAsync([.. Connections.Select(connections => (Func<Task<double>>)(() => AskAsync(site, "/", connections, own)))]);
        await own.WarmAsync(() => AskAsync(site, Search.Address, UsualConnections, own));
        var search = await own.AlternateAsync(() => AskAsync(site, Search.Address, UsualConnections, own));
        return new Figures(factor, files, pages.Count, site.StartTime.TotalMilliseconds, idle, site.Process.ResidentMegabytes, cold, cached, search[0]);
    }

    private static async Task<double> AskAsync(Server site, string path, int connections, BenchmarkContext context) =>
        (await WrkLoad.MeasureAsync(site, path, context, connections: connections)).PerProcessorSecond;

    private static IEnumerable<Measurement> Rows(Figures figures, Figures? once)
    {
        var size = $"{figures.Factor}×";
        string? against = once is null ? null : "1×";
        yield return new($"{size}, {figures.Files:N0} files, start on one core", figures.Start, "ms", against, once?.Start);
        yield return new($"{size}, memory idle", figures.Idle, "MB", against, once?.Idle);
        yield return new($"{size}, memory after load", figures.Loaded, "MB", against, once?.Loaded);
        yield return new($"{size}, cold, median of {Math.Min(SampledPages, figures.Pages)} of {figures.Pages:N0} pages", figures.Cold, "ms", against, once?.Cold);
        foreach (var (index, connections) in Connections.Index())
        {
            yield return new($"{size}, `/` ready, connections: {connections}", figures.Cached[index], "/cpu s", against ?? $"connections: {UsualConnections}", once?.Cached[index] ?? figures.Cached[Array.IndexOf(Connections, UsualConnections)]);
        }

        yield return new($"{size}, `{Search.Address}`", figures.Search, "/cpu s", against, once?.Search);
    }

    private sealed record Figures(int Factor, int Files, int Pages, double Start, double Idle, double Loaded, double Cold, double[] Cached, double Search);
}
