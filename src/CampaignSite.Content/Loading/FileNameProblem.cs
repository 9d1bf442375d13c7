using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignSite.Content.Loading;

/// <summary>Why the name of a content file is refused, the first reason of those that hold.</summary>
internal static partial class FileNameProblem
{
    /// <returns>Words that are followed by the form of the name.</returns>
    public static string Explain(string path, ContentKind kind)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var extension = kind switch { ContentKind.Interface => ".yml", ContentKind.Picture => null, _ => ".md" };
        if (extension is not null && !name.EndsWith(extension, StringComparison.Ordinal))
        {
            return $"the name ends in “{Path.GetExtension(name)}” and must end in “{extension}”";
        }

        if (extension is null && !PictureEnd().IsMatch(name))
        {
            return $"“{Path.GetExtension(name)}” is not a kind of picture that pages show";
        }

        // The tag of the language may have capitals, and is judged where the campaign's languages are known.
        var parts = name.Split('.');
        var slug = kind is ContentKind.Picture ? name : parts[0];
        if (kind is not (ContentKind.Interface or ContentKind.Country or ContentKind.Picture) && parts.Length == 2)
        {
            return "the name does not say the language of the file";
        }

        if (parts.Length > 3 && kind is not ContentKind.Picture)
        {
            return "the name has too many dots; write one before the language and one after it";
        }

        return Letters(slug, kind) ?? (kind is ContentKind.Event ? Day(slug) : null) ?? Shape(slug, kind) ?? "the name does not say what the file is";
    }

    private static string? Letters(string slug, ContentKind kind)
    {
        if (slug.Any(char.IsWhiteSpace))
        {
            return "the name has a space in it, which an address cannot have; write a hyphen";
        }

        if (slug.Any(char.IsAsciiLetterUpper))
        {
            return "the name has a capital letter, which some disks do not tell from a small one; write small letters";
        }

        if (slug.Contains('_', StringComparison.Ordinal))
        {
            return "the name has “_” in it; write a hyphen";
        }

        return slug.EnumerateRunes().FirstOrDefault(rune => !IsAllowed(rune, kind)) is { Value: > 0 } other
            ? $"the name has “{(InvisibleCharacters.IsFormat(other) || Rune.GetUnicodeCategory(other) == UnicodeCategory.NonSpacingMark ? $"U+{other.Value:X4}" : other.ToString())}” in it, and an address has a-z, 0-9 and hyphens only" : null;
    }

    private static bool IsAllowed(Rune rune, ContentKind kind) =>
        rune.Value == '-' || (rune.IsAscii && Rune.IsLetterOrDigit(rune)) || (rune.Value == '.' && kind is ContentKind.Picture);

    private static string? Day(string slug)
    {
        if (Date().Match(slug) is not { Success: true } date)
        {
            return "the name of an event must begin with its day, such as 2026-11-22-";
        }

        return DateOnly.TryParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null : $"“{date.Value}” is not a day of the calendar";
    }

    private static string? Shape(string slug, ContentKind kind)
    {
        var words = kind is ContentKind.Event && slug.Length >= 10 ? slug[10..].TrimStart('-') : slug;
        return words switch
        {
            "" => "the name has no words",
            _ when words.Length > Slug.MaxLength => $"the name has {words.Length} characters, and at most {Slug.MaxLength} fit in an address",
            _ when words.Contains("--", StringComparison.Ordinal) => "the name has two hyphens in a row",
            ['-', ..] or [.., '-'] => "the name begins or ends with a hyphen",
            _ when kind is ContentKind.Country => "the name is not a two-letter country code",
            _ when !Slug.TryParse(words, out _) => $"“{words}” is a name reserved by web servers or Windows",
            _ => null,
        };
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Date();

    [GeneratedRegex(@"\.(png|jpg|jpeg|webp)\z", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex PictureEnd();
}
