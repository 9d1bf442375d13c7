using CampaignSite.Content.Files;

namespace CampaignSite.Content.Pictures;

/// <summary>Takes a picture in by what its bytes are, not by what its name says.</summary>
internal static class PictureReader
{
    private const int MaxBytes = 2 * 1024 * 1024;

    /// <returns>Null when a diagnostic was reported.</returns>
    public static Picture? Read(ContentFile file, string name, DiagnosticBag bag)
    {
        var bytes = file.Bytes.Span;
        var type = MediaType(bytes);
        var problem = type switch
        {
            _ when bytes.Length > MaxBytes => "it is larger than 2 MB; make it smaller",
            null => "its bytes are not PNG, JPEG or WebP; save it as one of these",
            _ when HasExif(type, bytes) => "it carries EXIF data, which can hold a place, a time and a camera; save it without",
            _ when !Extensions(type).Contains(Path.GetExtension(name)) => $"its bytes are {type}; name it {Extensions(type)[0]}",
            _ => null,
        };
        if (problem is null)
        {
            return new Picture(name, type!, file.Bytes, file.Sha256);
        }

        bag.Error(Location.StartOf(file.Path), DiagnosticCode.BadPicture, $"the picture cannot be accepted: {problem}");
        return null;
    }

    private static string[] Extensions(string type) => type switch
    {
        "image/png" => [".png"],
        "image/jpeg" => [".jpg", ".jpeg"],
        _ => [".webp"],
    };

    private static string? MediaType(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }))
        {
            return "image/png";
        }

        if (bytes.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF }))
        {
            return "image/jpeg";
        }

        return bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp" : null;
    }

    // By name of the segment or chunk, anywhere in the file: a rare false alarm costs a save, a published place cannot be taken back.
    private static bool HasExif(string type, ReadOnlySpan<byte> bytes) => bytes.IndexOf(type switch
    {
        "image/jpeg" => "Exif\0"u8,
        "image/png" => "eXIf"u8,
        _ => "EXIF"u8,
    }) >= 0;
}
