using System.Globalization;
using System.Text;
using CampaignSite.Content;

namespace CampaignSite.Suggestions;

/// <summary>One field as somebody typed it, made fit to keep and to show again, and what is wrong with it.</summary>
/// <param name="Value">NFC, line feeds alone, without what cannot be shown.</param>
/// <param name="Problem">What has to be said.</param>
/// <param name="Length">In text elements: what a reader counts as characters.</param>
public sealed record SubmittedText(string Value, TextProblem Problem, int Length)
{
    /// <summary>Text elements of the text itself.</summary>
    public const int MaxTextLength = 4_000;

    /// <summary>Text elements of a field of one line.</summary>
    public const int MaxLineLength = 2_000;

    private const int MaxCombiningMarks = 8;

    /// <summary>The text itself: some lines, at most 4,000 text elements and 16,000 bytes of UTF-8.</summary>
    public static SubmittedText ParseText(string? raw) => Parse(raw, MaxTextLength, 16_000, allowsLines: true);

    /// <summary>A field of one line, which may be empty: at most 2,000 bytes of UTF-8.</summary>
    public static SubmittedText ParseLine(string? raw) => Parse(raw, MaxLineLength, 2_000, allowsLines: false);

    private static SubmittedText Parse(string? raw, int maxLength, int maxBytes, bool allowsLines)
    {
        var ended = (raw ?? "").ReplaceLineEndings("\n");
        var displayable = ToDisplayable(ended, allowsLines, out var dropped);
        var value = displayable.Normalize(NormalizationForm.FormC);
        var length = new StringInfo(value).LengthInTextElements;
        var problem = dropped ? TextProblem.Undisplayable
            : !IsVisible(value) ? TextProblem.Empty
            : length > maxLength ? TextProblem.TooLong
            : Encoding.UTF8.GetByteCount(value) > maxBytes ? TextProblem.TooLarge
            : TextProblem.None;
        return new(value, problem, length);
    }

    // Without controls, lone surrogates and noncharacters, and with at most eight accents on one letter: a heap of them hides the lines around it.
    private static string ToDisplayable(string text, bool allowsLines, out bool dropped)
    {
        dropped = false;
        var output = new StringBuilder(text.Length);
        var marks = 0;
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var isRune = Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (!isRune || !IsDisplayable(rune, allowsLines))
            {
                dropped = true;
            }
            else
            {
                marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
                output.Append(marks <= MaxCombiningMarks ? rest[..length] : []);
            }

            rest = rest[length..];
        }

        return output.ToString();
    }

    private static bool IsDisplayable(Rune rune, bool allowsLines) => rune.Value switch
    {
        '\n' or '\t' => allowsLines,
        _ when Rune.IsControl(rune) => false,
        >= 0xFDD0 and <= 0xFDEF => false,
        _ => (rune.Value & 0xFFFE) != 0xFFFE,
    };

    private static bool IsVisible(string text) => text.EnumerateRunes().Any(rune => !InvisibleCharacters.LooksEmpty(rune));
}
