using System.IO.Compression;

namespace CampaignSite.Caching;

/// <summary>Compresses a whole body at once, which is smaller and quicker than a stream of parts.</summary>
internal static class BodyEncoder
{
    private const int LargestWindow = 22;

    public static byte[] Encode(ReadOnlySpan<byte> body, string encoding, CompressionEffort effort) => encoding switch
    {
        "br" => Brotli(body, effort == CompressionEffort.Ahead ? 11 : 4),
        "gzip" => Gzip(body),
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "Known are br and gzip."),
    };

    private static byte[] Brotli(ReadOnlySpan<byte> body, int quality)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, packed, out var length, quality, LargestWindow)
            ? packed[..length]
            : throw new InvalidOperationException("A buffer of the greatest length was too short.");
    }

    // There is no shorter one to be had by waiting longer: over all pages 9 is a little larger. Much less time would be a per cent more bytes.
    private static byte[] Gzip(ReadOnlySpan<byte> body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, new ZLibCompressionOptions { CompressionLevel = 8 }))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }
}
