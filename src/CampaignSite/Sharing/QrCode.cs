using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using QRCoder;

namespace CampaignSite.Sharing;

/// <summary>A text as a QR code (ISO/IEC 18004), drawn by the page itself: no picture is made or fetched.</summary>
/// <param name="Text">What a camera reads.</param>
/// <param name="Size">Modules along a side, the quiet zone of four on each side included.</param>
/// <param name="Path">The dark modules as data of one SVG path, a unit a module.</param>
public sealed record QrCode(string Text, int Size, string Path)
{
    // As many as the site has languages; working one out costs more than the page around it.
    private static readonly ConcurrentDictionary<string, QrCode> Cache = new(StringComparer.Ordinal);

    /// <summary>Of an address of this site; created once.</summary>
    public static QrCode For(string text) => Cache.GetOrAdd(text, Make);

    // Level M mends about a sixth of it: a crease or a drop of rain.
    private static QrCode Make(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (!rows[y][x])
                {
                    continue;
                }

                // A run of modules as one bar: a third of the bytes, and no hairlines between them.
                var from = x;
                while (x < rows[y].Count && rows[y][x])
                {
                    x++;
                }

                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1H{from}z");
            }
        }

        return new QrCode(text, rows.Count, path.ToString());
    }
}
