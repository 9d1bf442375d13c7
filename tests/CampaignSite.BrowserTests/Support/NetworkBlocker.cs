using System.Net;
using System.Net.Sockets;

namespace CampaignSite.BrowserTests.Support;

/// <summary>A network that lets so many bytes of each connection through to the reader and then stays silent, with the connection open: what mobile readers in Russia meet (R23).</summary>
internal sealed class NetworkBlocker : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Uri _site;
    private readonly int _bytes;
    private readonly TimeSpan _delay;
    private readonly Task _accepting;
    private int _cut;

    private NetworkBlocker(Uri site, int bytes, TimeSpan delay)
    {
        (_site, _bytes, _delay) = (site, bytes, delay);
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Connections of which something was held back.</summary>
    public int Cut => Volatile.Read(ref _cut);

    /// <param name="bytes">Of the answers, headers included, on each connection.</param>
    /// <param name="delay">Before each part that is passed on to the reader.</param>
    public static NetworkBlocker Before(Uri site, int bytes, TimeSpan delay = default) => new(site, bytes, delay);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var passing = new List<Task>();
        try
        {
            while (true)
            {
                passing.Add(PassAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(passing);
        }
    }

    private async Task PassAsync(TcpClient reader)
    {
        using var site = new TcpClient();
        using (reader)
        {
            try
            {
                await site.ConnectAsync(_site.Host, _site.Port, _end.Token);
                var asking = AskAsync(reader.GetStream(), site.GetStream());
                await AnswerAsync(site.GetStream(), reader.GetStream());
                await asking;
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException)
            {
                // The browser has closed, or the test has ended.
            }
        }
    }

    private async Task AskAsync(NetworkStream reader, NetworkStream site)
    {
        var buffer = new byte[8192];
        while (await reader.ReadAsync(buffer, _end.Token) is > 0 and var read)
        {
            await site.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }

        site.Socket.Shutdown(SocketShutdown.Send);
    }

    private async Task AnswerAsync(NetworkStream site, NetworkStream reader)
    {
        var buffer = new byte[4096];
        var left = _bytes;
        while (await site.ReadAsync(buffer, _end.Token) is > 0 and var read)
        {
            if (read > left)
            {
                // Swallowed from here on, as by a line that freezes: neither an end nor a reset.
                Interlocked.Increment(ref _cut);
            }

            var passed = Math.Min(read, left);
            left -= passed;
            await Task.Delay(_delay, _end.Token);
            await reader.WriteAsync(buffer.AsMemory(0, passed), _end.Token);
        }
    }
}
