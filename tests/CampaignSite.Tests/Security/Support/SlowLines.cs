using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Security.Support;

/// <summary>Conversations that stop half way, all begun at once, because each waits for a limit of the server in real time.</summary>
public sealed class SlowLines : IAsyncLifetime
{
    private const string Post =
        "POST /suggest HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    private RunningSite _tls = null!;

    public RunningSite Site { get; private set; } = null!;

    internal Task<SlowEnd> HalfHeaders { get; private set; } = null!;

    internal Task<SlowEnd> HalfBody { get; private set; } = null!;

    internal Task<SlowEnd> ExpectedBody { get; private set; } = null!;

    internal Task<SlowEnd> ChunksWithoutEnd { get; private set; } = null!;

    internal Task<SlowEnd> ClosedWindow { get; private set; } = null!;

    internal Task<SlowEnd> FloodOfSettings { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await SaltmarshSite.StartAsync();
        _tls = await TlsSite.StartAsync();
        HalfHeaders = ConverseAsync("GET / HTTP/1.1\r\nHost: local");
        HalfBody = ConverseAsync(Post + "Content-Length: 100\r\n\r\ntext=half+a+sugges");
        ExpectedBody = ConverseAsync(Post + "Content-Length: 100\r\nExpect: 100-continue\r\n\r\n");
        ChunksWithoutEnd = ConverseAsync(Post + "Transfer-Encoding: chunked\r\n\r\n12\r\ntext=half+a+sugges\r\n");
        ClosedWindow = CloseWindowAsync();
        FloodOfSettings = FloodAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(HalfHeaders, HalfBody, ExpectedBody, ChunksWithoutEnd, ClosedWindow, FloodOfSettings);
        await Site.DisposeAsync();
        await _tls.DisposeAsync();
    }

    private async Task<SlowEnd> ConverseAsync(string begin)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Site.Address.Host, Site.Address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(begin));
        var start = Stopwatch.GetTimestamp();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException)
        {
            // Reset: closed all the same.
        }
        catch (OperationCanceledException)
        {
            return new("never closed", Stopwatch.GetElapsedTime(start));
        }

        return new(Encoding.Latin1.GetString(answer.ToArray()), Stopwatch.GetElapsedTime(start));
    }

    // SETTINGS_INITIAL_WINDOW_SIZE is nought: the page is asked for, and not a byte of its body may come.
    private async Task<SlowEnd> CloseWindowAsync()
    {
        await using var line = await Http2Line.OpenAsync(_tls.Address, 0, 4, 0, 0, 0, 0);
        await line.SendAsync(line.Get(1));
        return await EndOfAsync(line);
    }

    private async Task<SlowEnd> FloodAsync()
    {
        await using var line = await Http2Line.OpenAsync(_tls.Address);
        await line.SendSettingsAsync(10_000);
        return await EndOfAsync(line);
    }

    private static async Task<SlowEnd> EndOfAsync(Http2Line line)
    {
        var start = Stopwatch.GetTimestamp();
        var end = await line.EndAsync(TimeSpan.FromSeconds(60));
        return new(end is null ? "never closed" : $"closed {end}", Stopwatch.GetElapsedTime(start));
    }

    internal sealed record SlowEnd(string Answer, TimeSpan Took);
}
