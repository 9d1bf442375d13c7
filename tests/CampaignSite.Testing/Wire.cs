using System.Globalization;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;

namespace CampaignSite.Testing;

/// <summary>An answer as it comes out of the socket: status line, headers, chunks and body.</summary>
/// <param name="Head">Bytes up to the body.</param>
/// <param name="Total">All bytes.</param>
/// <param name="Body">Unpacked.</param>
internal sealed record Wire(int Status, int Head, int Total, byte[] Body)
{
    /// <summary>Asks as a browser does, on a connection of its own.</summary>
    /// <param name="site">Where.</param>
    /// <param name="path">With its query.</param>
    /// <param name="encoding">Which packing the browser knows: <c>gzip</c>, <c>br</c>.</param>
    public static async Task<Wire> AskAsync(RunningSite site, string path, string encoding)
    {
        ArgumentNullException.ThrowIfNull(site);
        using var socket = new TcpClient();
        await socket.ConnectAsync(site.Address.Host, site.Address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n"));
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        var bytes = answer.ToArray();
        var head = bytes.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        var headers = Encoding.ASCII.GetString(bytes, 0, head);
        var body = headers.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase) ? Joined(bytes.AsSpan(head)) : bytes[head..];
        return new Wire(int.Parse(headers.AsSpan(9, 3), CultureInfo.InvariantCulture), head, bytes.Length, Unpacked(body, headers));
    }

    // RFC 9112, 7.1.
    private static byte[] Joined(ReadOnlySpan<byte> chunks)
    {
        using var joined = new MemoryStream();
        while (true)
        {
            var end = chunks.IndexOf("\r\n"u8);
            var length = int.Parse(chunks[..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
            {
                return joined.ToArray();
            }

            joined.Write(chunks.Slice(end + 2, length));
            chunks = chunks[(end + 2 + length + 2)..];
        }
    }

    private static byte[] Unpacked(byte[] body, string headers)
    {
        using var packed = new MemoryStream(body);
        using Stream unpacking = headers.Contains("Content-Encoding: br", StringComparison.OrdinalIgnoreCase) ? new BrotliStream(packed, CompressionMode.Decompress)
            : headers.Contains("Content-Encoding: gzip", StringComparison.OrdinalIgnoreCase) ? new GZipStream(packed, CompressionMode.Decompress) : packed;
        using var unpacked = new MemoryStream();
        unpacking.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
