using System.Buffers;
using System.Text;

namespace CampaignSite.Content.Files;

/// <summary>Turns the bytes of a text file into text that is safe to parse, or says why not.</summary>
internal static class FileText
{
    private const int MaxBytes = 256 * 1024;

    // Strict: a byte that is not UTF-8 is an error to report, never a replacement character on a page.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Almost every file has none of these and need not be looked at line by line.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create([.. InvisibleCharacters.Forbidden.Where(c => c != '\n')]);

    /// <returns>The text with line feeds only, or null when a diagnostic was reported.</returns>
    public static string? Read(ContentFile file, DiagnosticBag bag)
    {
        var text = Decode(file, bag);
        if (text is null)
        {
            bag.TakesAway(file.Path);
        }

        return text;
    }

    private static string? Decode(ContentFile file, DiagnosticBag bag)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length == 0)
        {
            bag.Error(Location.StartOf(file.Path), DiagnosticCode.EmptyFile, "the file is empty; write it or delete it");
            return null;
        }

        if (bytes.Length > MaxBytes)
        {
            bag.Error(Location.StartOf(file.Path), DiagnosticCode.FileTooLarge,
                $"the file has {bytes.Length / 1024} KB; the limit is {MaxBytes / 1024} KB; divide it");
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            var text = Strict.GetString(bytes)
                .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            return Inspect(text, file.Path, bag) ? text : null;
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes[..Math.Clamp(e.Index, 0, bytes.Length)].Count((byte)'\n');
            bag.Error(new Location(file.Path, line, 1), DiagnosticCode.NotUtf8,
                $"this is not UTF-8, perhaps {Guess(bytes)}; save the file as UTF-8");
            return null;
        }
    }

    private static bool Inspect(string text, string path, DiagnosticBag bag)
    {
        if (!text.AsSpan().ContainsAny(Forbidden)
            && !text.Contains("<<<<<<< ", StringComparison.Ordinal) && !text.Contains(">>>>>>> ", StringComparison.Ordinal))
        {
            return true;
        }

        var sound = true;
        var line = 0;
        foreach (var content in text.Split('\n'))
        {
            line++;
            if (content.StartsWith("<<<<<<< ", StringComparison.Ordinal) || content.StartsWith(">>>>>>> ", StringComparison.Ordinal))
            {
                bag.Error(new Location(path, line, 1), DiagnosticCode.ConflictMarks, "this file contains two versions after a conflict; keep one and delete the conflict marks");
                sound = false;
            }

            // The first of a line is enough: a file full of NUL would give a report longer than itself.
            if (InvisibleCharacters.IndexOfForbidden(content) is >= 0 and var column)
            {
                bag.Error(new Location(path, line, column + 1), DiagnosticCode.ForbiddenCharacter, WhyForbidden(content[column]));
                sound = false;
            }
        }

        return sound;
    }

    public static string WhyForbidden(char character) => $"U+{(int)character:X4} is invisible and can deceive; delete it";

    private static string Guess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return "UTF-16";
        }

        // Letters of Windows-1251 fill the upper half; Latin-1 text has single accents between ASCII.
        var upper = 0;
        foreach (var b in bytes)
        {
            upper += b >= 0xC0 ? 1 : 0;
        }

        return upper > bytes.Length / 4 ? "Windows-1251" : "Windows-1252 or Latin-1";
    }
}
