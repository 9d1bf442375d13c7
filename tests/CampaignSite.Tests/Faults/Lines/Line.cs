using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CampaignSite.Tests.Faults.Lines;

/// <summary>A connection to a site, written and read by hand.</summary>
internal sealed class Line : IDisposable
{
    private readonly Socket _socket;

    private Line(Socket socket) => _socket = socket;

    /// <param name="site">On this machine.</param>
    /// <param name="from">One of the loopback addresses, as another visitor.</param>
    /// <param name="receiveBuffer">Small for somebody who takes in little at a time.</param>
    public static async Task<Line> OpenAsync(Uri site, IPAddress? from = null, int? receiveBuffer = null)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (receiveBuffer is { } bytes)
            {
                socket.ReceiveBufferSize = bytes;
            }

            if (from is not null)
            {
                socket.Bind(new IPEndPoint(from, 0));
            }

            await socket.ConnectAsync(IPAddress.Parse(site.Host), site.Port);
            return new(socket);
        }
        catch (SocketException problem) when (problem.SocketErrorCode == SocketError.ConnectionReset)
        {
            return new(socket); // it was accepted, and closed before we were told so
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public static async Task<IReadOnlyList<Line>> OpenManyAsync(Uri site, int count)
    {
        var lines = new Line[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) => lines[number] = await OpenAsync(site));
        return lines;
    }

    /// <summary>Sends it whole; false where the other side has closed meanwhile.</summary>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop = default)
    {
        try
        {
            while (bytes.Length > 0)
            {
                bytes = bytes[await _socket.SendAsync(bytes, stop)..];
            }

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public Task<bool> TrySendAsync(string text, CancellationToken stop = default) => TrySendAsync(Encoding.Latin1.GetBytes(text), stop);

    /// <summary>A piece of the answer; empty where the other side has closed.</summary>
    public async Task<string> ReadAsync(int most = 4_096, CancellationToken stop = default)
    {
        try
        {
            var bytes = new byte[most];
            return Encoding.Latin1.GetString(bytes, 0, await _socket.ReceiveAsync(bytes, stop));
        }
        catch (SocketException)
        {
            return "";
        }
    }

    /// <summary>All that comes until the other side closes.</summary>
    public async Task<string> ReadToEndAsync(CancellationToken stop)
    {
        var all = new StringBuilder();
        while (await ReadAsync(stop: stop) is { Length: > 0 } piece)
        {
            all.Append(piece);
        }

        return all.ToString();
    }

    public void Dispose() => _socket.Dispose();
}
