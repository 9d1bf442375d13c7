using System.IO.Compression;
using System.Text;

namespace CampaignSite.Tests.Support;

/// <summary>What bytes weigh on their way, packed as a published site packs them.</summary>
internal static class Packing
{
    public static int Weigh(string text) => Weigh(Encoding.UTF8.GetBytes(text));

    public static int Weigh(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return (int)packed.Length;
    }
}
