using System.Globalization;
using CampaignSite.Tests.Security.Support;

namespace CampaignSite.Tests.Faults.Lines;

/// <summary>Many HTTP/2 connections at once that are used against the site: each ends, and others read meanwhile.</summary>
[Trait("Category", "Slow")]
public sealed class Http2FloodTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task B34_many_hostile_connections_end_and_others_are_answered()
    {
        await using var site = await TlsSite.StartAsync();
        await using var readers = SteadyReaders.Start(TlsSite.ClientOf(site), ["/"], 20);
        var each = FaultRun.Size(3, 100);

        // The last two end by the limits of time, which SlowLineTests waits for in every run.
        Func<Uri, Task<int?>>[] kinds = [ResetAsync, TableAsync, EndlessHeadersAsync, .. FaultRun.IsFull ? new[] { ClosedWindowAsync, SettingsAsync } : []];

        var ends = await Task.WhenAll(kinds.SelectMany(kind => Enumerable.Repeat(kind, each)).Select(async kind => (kind.Method.Name, End: await kind(site.Address))));
        var read = await readers.StopAsync();

        FaultRun.Record(output, "B34", string.Create(CultureInfo.InvariantCulture,
            $"{each} connections each: {string.Join(", ", ends.GroupBy(one => one).Select(group => $"{group.Key.Name} ended {group.Key.End} × {group.Count()}"))}; meanwhile {read}"));
        Assert.Equal([], ends.Where(one => one.End is null));
        Assert.Equal([], readers.Faults);
    }

    private static async Task<int?> ResetAsync(Uri site)
    {
        await using var line = await Http2Line.OpenAsync(site);
        var open = true;
        for (var stream = 1; stream < 40_000 && open; stream += 200)
        {
            open = await line.SendAsync([.. Enumerable.Range(0, 100).SelectMany(i => new[] { line.Get(stream + (2 * i)), Http2Line.Reset(stream + (2 * i)) })]);
        }

        return await line.EndAsync(Patience);
    }

    private static async Task<int?> TableAsync(Uri site)
    {
        await using var line = await Http2Line.OpenAsync(site);
        await line.SendAsync(Http2Line.Frame(Http2Line.FrameType.Headers, 0x05, 1, 0x3f, 0xe1, 0xff, 0x3f, 0x82, 0x87, 0x84));
        return await line.EndAsync(Patience);
    }

    private static async Task<int?> EndlessHeadersAsync(Uri site)
    {
        await using var line = await Http2Line.OpenAsync(site);
        var open = await line.SendAsync(Http2Line.Frame(Http2Line.FrameType.Headers, 0x01, 1, 0x82, 0x87, 0x84));
        for (var frame = 0; frame < 1_000 && open; frame++)
        {
            open = await line.SendAsync(Http2Line.Frame(Http2Line.FrameType.Continuation, 0, 1, [.. Enumerable.Repeat<byte[]>([0x00, 0x01, 0x78, 0x01, 0x79], 200).SelectMany(field => field)]));
        }

        return await line.EndAsync(Patience);
    }

    private static async Task<int?> ClosedWindowAsync(Uri site)
    {
        await using var line = await Http2Line.OpenAsync(site, 0, 4, 0, 0, 0, 0);
        await line.SendAsync(line.Get(1));
        return await line.EndAsync(Patience);
    }

    private static async Task<int?> SettingsAsync(Uri site)
    {
        await using var line = await Http2Line.OpenAsync(site);
        await line.SendSettingsAsync(10_000);
        return await line.EndAsync(Patience);
    }
}
