using System.Buffers.Binary;

namespace CampaignSite.Content.Pictures;

/// <summary>The picture that other sites show beside a link to this one: one for a language, of one size, light enough for a phone.</summary>
internal static class PreviewCardRule
{
    private const int MaxBytes = 60_000;

    // Signature 8, length 4, “IHDR” 4, then width and height, big-endian (PNG, third edition, 11.2.1).
    private const int WidthAt = 16;
    private const int HeightAt = 20;

    /// <summary>What a program writes about itself or its user.</summary>
    private static readonly string[] TextChunks = ["tEXt", "iTXt", "zTXt"];

    public static void Check(IEnumerable<Picture> pictures, LoadContext context)
    {
        foreach (var picture in pictures.Where(picture => picture.Name.StartsWith("card.", StringComparison.Ordinal)))
        {
            var at = Location.StartOf($"media/{picture.Name}");
            var named = context.Languages.Select(Picture.CardOf).ToList();
            if (!named.Contains(picture.Name))
            {
                context.Bag.Error(at, DiagnosticCode.BadFileName, $"a preview card is made for a language of the campaign; {ClosestName.Suggestion(picture.Name, named)}",
                    Causes.Language(picture.Name.Split('.')[1]));
            }
            else if (Problem(picture.Bytes.Span) is { } problem)
            {
                context.Bag.Error(at, DiagnosticCode.BadPicture, $"a preview card is 1200x630 pixels of at most 60 KB; {problem}");
            }
        }
    }

    private static string? Problem(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return $"this one has {bytes.Length:N0} bytes; use fewer colours";
        }

        var width = Number(bytes, WidthAt);
        var height = Number(bytes, HeightAt);
        if ((width, height) != (Picture.CardWidth, Picture.CardHeight))
        {
            return $"this one is {width}x{height}; draw it again";
        }

        foreach (var chunk in TextChunks)
        {
            if (bytes.IndexOf(System.Text.Encoding.ASCII.GetBytes(chunk)) >= 0)
            {
                return $"this one carries invisible text ({chunk}); save it without";
            }
        }

        return null;
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at) => bytes.Length < at + 4 ? 0 : BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
}
