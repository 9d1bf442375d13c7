using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CampaignSite.Tests.Faults;

/// <summary>
/// One connection as a browser keeps it, opened again where the site has closed it. By hand, because HttpClient quietly sends a GET
/// once more, and would hide the cut that a fault test looks for.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private Socket? _socket;
    private Uri? _leadsTo;
    private int _filled;
    private bool _hasBegun;

    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The address of this machine that it comes from.</summary>
    public IPAddress From { get; init; } = IPAddress.Any;

    /// <summary>Sends one request and reads its whole answer.</summary>
    /// <exception cref="CutException">The answer did not come, or not whole.</exception>
    public async Task<LoadAnswer> SendAsync(Uri address, string method, string path, string? cookie = null, string? form = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        var start = Stopwatch.GetTimestamp();
        var isKept = await ConnectAsync(address, patience.Token);
        (_filled, _hasBegun) = (0, false);
        try
        {
            await SendAsync(Request(address, method, path, cookie, form), patience.Token);
            var answer = await ReadAsync(patience.Token);
            if (answer.Closes)
            {
                Close();
            }

            return answer with { Elapsed = Stopwatch.GetElapsedTime(start) };
        }
        catch (Exception problem) when (problem is SocketException or OperationCanceledException or EndOfStreamException)
        {
            Close();
            throw new CutException(Kind(problem, isKept), problem);
        }
    }

    public void Dispose() => Close();

    private static byte[] Request(Uri address, string method, string path, string? cookie, string? form)
    {
        var head = new StringBuilder($"{method} {path} HTTP/1.1\r\nHost: {address.Authority}\r\n");
        if (cookie is not null)
        {
            head.Append(CultureInfo.InvariantCulture, $"Cookie: {cookie}\r\n");
        }

        if (form is not null)
        {
            head.Append(CultureInfo.InvariantCulture, $"Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n");
        }

        return Encoding.ASCII.GetBytes(head.Append("\r\n").Append(form).ToString());
    }

    private Cut Kind(Exception problem, bool isKept) =>
        problem is OperationCanceledException ? Cut.TimedOut
        : _hasBegun ? Cut.HalfAnswer
        : isKept ? Cut.KeptConnection : Cut.NewConnection;

    // Whether it is one that has carried a request before. A close that is already seen here costs nothing: no request is on its way.
    private async Task<bool> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        if (_socket is not null && (_leadsTo != address || _socket.Poll(0, SelectMode.SelectRead)))
        {
            Close();
        }

        if (_socket is not null)
        {
            return true;
        }

        (_socket, _leadsTo) = (new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }, address);
        try
        {
            _socket.Bind(new IPEndPoint(From, 0));
            await _socket.ConnectAsync(address.Host, address.Port, cancellationToken);
            return false;
        }
        catch (Exception problem) when (problem is SocketException or OperationCanceledException)
        {
            Close();
            throw new CutException(problem is OperationCanceledException ? Cut.TimedOut : Cut.Refused, problem);
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await _socket!.SendAsync(bytes, SocketFlags.None, cancellationToken)..];
        }
    }

    private async Task<LoadAnswer> ReadAsync(CancellationToken cancellationToken)
    {
        int end;
        while ((end = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            await FillAsync(cancellationToken);
        }

        var head = Encoding.ASCII.GetString(_buffer, 0, end + 2);
        var answer = new LoadAnswer(int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), head, "", default);
        using var body = new MemoryStream();
        body.Write(_buffer, end + 4, _filled - end - 4);
        var isChunked = answer.Header("Transfer-Encoding") is not null;
        var length = long.Parse(answer.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture);
        while (isChunked ? !body.GetBuffer().AsSpan(0, (int)body.Length).EndsWith("\r\n0\r\n\r\n"u8) && !IsLastChunk(body) : body.Length < length)
        {
            _filled = 0;
            await FillAsync(cancellationToken);
            body.Write(_buffer, 0, _filled);
        }

        return answer with { Body = Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length) };
    }

    private static bool IsLastChunk(MemoryStream body) => body.GetBuffer().AsSpan(0, (int)body.Length).SequenceEqual("0\r\n\r\n"u8);

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var read = await _socket!.ReceiveAsync(_buffer.AsMemory(_filled), SocketFlags.None, cancellationToken);
        _filled = read == 0 ? throw new EndOfStreamException() : _filled + read;
        _hasBegun = true;
    }

    private void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }
}
