using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using CampaignSite.Hosting;
using CampaignSite.Testing;
using CampaignSite.Tests.Security.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Security;

/// <summary>A form that is far too large is refused with a page, directly and through proxies: no connection is closed while the form is still on its way.</summary>
[Trait("Category", "Slow")]
[Trait("Category", "Process")]
public sealed class OversizedBodyTests(SharedCaches proxies) : IClassFixture<SharedCaches>
{
    // Of one set-up each: for a POST they are alike.
    public static IEnumerable<TheoryDataRow<SharedCacheProgram, CacheSetup>> Proxies { get; } = [.. SharedCaches.All.Where(row => row.Data.Item2 == CacheSetup.ByVary)];

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task B41_B42_through_a_proxy_too_large_a_form_is_the_page_of_413_and_no_502(SharedCacheProgram program, CacheSetup setup)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = proxies.AddressOf(program, setup) };
        var statuses = new List<(string Path, int Length, int Status)>();
        foreach (var path in new[] { "/suggest", "/actions/read-the-briefing/mark", "/nowhere" })
        {
            foreach (var length in new[] { RequestLimits.Body + 1, RequestLimits.RedisplayedBytes + 1, 300_000, 1_000_000 })
            {
                using var form = RunningSite.Post(path, ("text", new string('x', length)));
                using var answer = await client.SendAsync(form);
                statuses.Add((path, length, (int)answer.StatusCode));
                Assert.Contains("too large", (await answer.Content.ReadAsStringAsync()).Replace("larger than one suggestion can be", "too large", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }

        Assert.Equal([], statuses.Where(one => one.Status != 413));
    }

    [Fact]
    public async Task B42_who_reads_only_after_the_last_byte_is_sent_finds_the_page()
    {
        var body = Encoding.ASCII.GetBytes("text=" + new string('x', RequestLimits.DiscardedBytes - 5));
        using var socket = await ConnectAsync();
        var stream = socket.GetStream();

        await stream.WriteAsync(Head(body.Length));
        await stream.WriteAsync(body);
        var (answer, _) = await ReadToEndAsync(stream, "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        // The connection is as good as before.
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B42_a_form_that_never_ends_is_answered_at_once_and_cut_off_within_seconds()
    {
        using var socket = await ConnectAsync();
        var stream = socket.GetStream();
        var start = Stopwatch.GetTimestamp();
        await stream.WriteAsync(Head(RequestLimits.DiscardedBytes));
        var dripping = DripAsync(stream);

        var (answer, first) = await ReadToEndAsync(stream);

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.InRange(first, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, RequestLimits.DataRateGrace);
        await dripping;
    }

    private static byte[] Head(int length) => Encoding.ASCII.GetBytes(
        $"POST /suggest HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: {RawRequest.Form}\r\nContent-Length: {length}\r\n\r\n");

    // A thousand bytes a second: more than the slowest transfer that is allowed.
    private static async Task DripAsync(NetworkStream stream)
    {
        try
        {
            while (true)
            {
                await stream.WriteAsync("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"u8.ToArray());
                await Task.Delay(100);
            }
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            // Cut off.
        }
    }

    private static async Task<(string Answer, TimeSpan First)> ReadToEndAsync(NetworkStream stream, string next = "")
    {
        var start = Stopwatch.GetTimestamp();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(next), timeout.Token);
        var (answer, first, buffer) = (new StringBuilder(), TimeSpan.Zero, new byte[16 * 1024]);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, timeout.Token)) > 0)
            {
                first = answer.Length == 0 ? Stopwatch.GetElapsedTime(start) : first;
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // Reset; what came before is the answer.
        }

        return (answer.ToString(), first);
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(proxies.Site.Address.Host, proxies.Site.Address.Port);
        return socket;
    }
}
