using System.IO.Compression;
using System.Text;

namespace CampaignSite.Testing;

/// <summary>What bytes weigh on their way, packed as a published site packs them.</summary>
internal static class Packing
{
    /// <summary>The whole answer with a file: files are packed for good when the site is published and hardly at all before, so the headers of now and the body of then.</summary>
    /// <param name="site">Which.</param>
    /// <param name="file">Its address, with its query.</param>
    public static async Task<int> WeighPublishedAsync(RunningSite site, string file)
    {
        var now = await Wire.AskAsync(site, file, "gzip, br");
        var packed = Path.GetExtension(file.Split('?')[0]) is not (".css" or ".js" or ".svg") ? now.Body.Length : Math.Max(Weigh(now.Body), Weigh(now.Body, "br"));
        return now.Head + packed;
    }

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
