using System.Globalization;
using CampaignSite.Hosting;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Faults.Lines;

/// <summary>Bodies of any size, with a length and in chunks that never end: refused, and none of it is kept in memory.</summary>
[Trait("Category", "Process")]
public sealed class BodySizesTests(ITestOutputHelper output)
{
    private const string Head = "POST /suggest HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    private const int Piece = 64 * 1024;

    private static readonly long[] Usual = [0, 1, RequestLimits.Body, RequestLimits.Body + 1, RequestLimits.RedisplayedBytes + 1, RequestLimits.DiscardedBytes + 1, 10_000_000, 50_000_000];
    private static readonly long[] Full = [.. Usual, 31_000_000, 300_000_000, 1_000_000_000];

    private static readonly byte[] Letters = Enumerable.Repeat((byte)'x', Piece).ToArray();

    [Fact]
    public async Task R12_a_body_of_any_size_is_400_or_413_and_costs_no_memory()
    {
        await using var site = await ChildSite.StartAsync(new(), ["--Limits:Enabled=false"]);
        var sizes = FaultRun.IsFull ? Full : Usual;

        // What a first refusal costs once is not what a size costs.
        await SendAsync(site.Address, RequestLimits.RedisplayedBytes + 1);
        var before = ProcessFigures.ResidentMegabytes(site.ProcessId);
        var most = before;
        var statuses = new List<(long Size, string Status)>();
        foreach (var size in sizes)
        {
            statuses.Add((size, await SendAsync(site.Address, size)));
            most = Math.Max(most, ProcessFigures.ResidentMegabytes(site.ProcessId));
        }

        statuses.Add((-1, await SendAsync(site.Address, null)));
        most = Math.Max(most, ProcessFigures.ResidentMegabytes(site.ProcessId));

        FaultRun.Record(output, "R12", string.Create(CultureInfo.InvariantCulture,
            $"{string.Join(", ", statuses.Select(one => $"{(one.Size < 0 ? "chunks without an end" : one.Size.ToString("N0", CultureInfo.InvariantCulture))} {one.Status}"))}; resident {before:0.0} → {most:0.0} MB"));
        Assert.Equal([], statuses.Where(one => one.Status is not ("400" or "413")));
        Assert.Equal([], statuses.Where(one => one.Size > RequestLimits.Body && one.Status != "413"));
        Assert.InRange(most - before, 0, 20);
    }

    /// <summary>Sends a body, in chunks without an end where it has no size, as long as it is taken; the status of the answer.</summary>
    private static async Task<string> SendAsync(Uri site, long? size)
    {
        using var line = await Line.OpenAsync(site);
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        var answer = line.ReadAsync(stop: over.Token);
        await line.TrySendAsync(Head + (size is { } length ? string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n\r\n") : "Transfer-Encoding: chunked\r\n\r\n"), over.Token);
        var left = size ?? 1_000_000_000;
        while (left > 0 && await SendPieceAsync(line, (int)Math.Min(left, Piece), chunked: size is null, over.Token))
        {
            left -= Piece;
        }

        // A reset may overtake the answer of somebody who goes on sending: then the line was closed on a body that is too large, and that is an answer too.
        return await answer is { Length: > 12 } text ? text[9..12] : left > 0 ? "closed" : "none";
    }

    private static async Task<bool> SendPieceAsync(Line line, int length, bool chunked, CancellationToken stop) =>
        (!chunked || await line.TrySendAsync($"{length:x}\r\n", stop)) && await line.TrySendAsync(Letters.AsMemory(0, length), stop) && (!chunked || await line.TrySendAsync("\r\n", stop));
}
