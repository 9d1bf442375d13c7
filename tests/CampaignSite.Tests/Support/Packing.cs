using System.IO.Compression;
using System.Text;

namespace CampaignSite.Tests.Support;

/// <summary>What bytes weigh on their way, packed as a published site packs them.</summary>
internal static class Packing
{
    public static int Weigh(string text) => Weigh(Encoding.UTF8.GetBytes(text));

    /// <param name="bytes">Of a file.</param>
    /// <param name="encoding"><c>gzip</c> or <c>br</c>.</param>
    public static int Weigh(byte[] bytes, string encoding = "gzip")
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding == "br"
            ? new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true) : new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packing.Write(bytes);
        }

        return (int)packed.Length;
    }
}
