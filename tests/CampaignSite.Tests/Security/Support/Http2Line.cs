using System.Buffers.Binary;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace CampaignSite.Tests.Security.Support;

/// <summary>One HTTP/2 connection written frame by frame (RFC 9113), for what no client would send.</summary>
internal sealed class Http2Line : IAsyncDisposable
{
    private readonly TcpClient _socket;
    private readonly SslStream _stream;
    private readonly byte[] _authority;

    private Http2Line(TcpClient socket, SslStream stream, Uri address)
    {
        (_socket, _stream) = (socket, stream);
        _authority = Encoding.ASCII.GetBytes(address.Authority);
    }

    /// <summary>Opens the line and says the preface, with settings of six bytes each, or none.</summary>
    public static async Task<Http2Line> OpenAsync(Uri address, params byte[] settings)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        var stream = new SslStream(socket.GetStream(), leaveInnerStreamOpen: false, TlsSite.IsOurs);
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = address.Host, ApplicationProtocols = [SslApplicationProtocol.Http2] });
        Assert.Equal(SslApplicationProtocol.Http2, stream.NegotiatedApplicationProtocol);
        var line = new Http2Line(socket, stream, address);
        await stream.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray());
        await stream.WriteAsync(Frame(FrameType.Settings, 0, 0, settings));
        return line;
    }

    /// <summary>Sends frames; false where the server has closed the line.</summary>
    public async Task<bool> SendAsync(params byte[][] frames)
    {
        try
        {
            await _stream.WriteAsync(frames.SelectMany(frame => frame).ToArray());
            await _stream.FlushAsync();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Sends empty SETTINGS, each of which wants an answer.</summary>
    public Task<bool> SendSettingsAsync(int times) => SendAsync([.. Enumerable.Repeat(Frame(FrameType.Settings, 0, 0), times)]);

    /// <summary>Reads until the server says good-bye or closes: its error code, or null where it did neither in time.</summary>
    public async Task<int?> EndAsync(TimeSpan patience)
    {
        using var time = new CancellationTokenSource(patience);
        var head = new byte[9];
        try
        {
            while (true)
            {
                await _stream.ReadExactlyAsync(head, time.Token);
                var payload = new byte[(head[0] << 16) | (head[1] << 8) | head[2]];
                await _stream.ReadExactlyAsync(payload, time.Token);
                if (head[3] == (byte)FrameType.GoAway)
                {
                    return BinaryPrimitives.ReadInt32BigEndian(payload.AsSpan(4));
                }
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (IOException)
        {
            return -1;
        }
    }

    /// <summary>GET / on a stream, with its end; header fields by index of the static table (RFC 7541, appendix A).</summary>
    public byte[] Get(int stream) => Frame(FrameType.Headers, 0x05, stream, [0x82, 0x87, 0x84, 0x41, (byte)_authority.Length, .. _authority]);

    public static byte[] Reset(int stream) => Frame(FrameType.Reset, 0, stream, [0, 0, 0, 8]);

    public static byte[] Frame(FrameType type, byte flags, int stream, params byte[] payload)
    {
        var frame = new byte[9 + payload.Length];
        (frame[0], frame[1], frame[2], frame[3], frame[4]) = ((byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, (byte)type, flags);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame, 9);
        return frame;
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _socket.Dispose();
    }

    internal enum FrameType
    {
        Headers = 1,
        Reset = 3,
        Settings = 4,
        GoAway = 7,
        Continuation = 9,
    }
}
