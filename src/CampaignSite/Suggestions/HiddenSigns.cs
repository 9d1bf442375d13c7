using System.Globalization;
using System.Text;

namespace CampaignSite.Suggestions;

/// <summary>Signs that a reader does not see or that turn the text around them: Trojan Source, zero widths, tags, controls of a terminal.</summary>
internal static class HiddenSigns
{
    /// <summary>The text with every hidden sign written out, as <c>⟦U+202E⟧</c>: safe on a terminal, and honest. Line feeds and tabs stay.</summary>
    public static string Show(string text) => Show(text, rune => string.Create(CultureInfo.InvariantCulture, $"⟦U+{rune:X4}⟧"));

    /// <summary>The text with every hidden sign written out as <paramref name="written"/> says.</summary>
    public static string Show(string text, Func<int, string> written)
    {
        var shown = new StringBuilder(text.Length);
        var before = default(Rune);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            // Half of a surrogate pair is no rune and is written out as it is.
            var isRune = Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (isRune && !IsHidden(rune, before))
            {
                shown.Append(rest[..length]);
            }
            else
            {
                shown.Append(written(isRune ? rune.Value : rest[0]));
            }

            before = rune;
            rest = rest[length..];
        }

        return shown.ToString();
    }

    /// <summary>Nothing to read by itself: a blank, an accent without a letter, a letter that is drawn as a blank.</summary>
    public static bool LooksEmpty(Rune rune) => IsBlankLetter(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsHidden(Rune rune, Rune before) => rune.Value switch
    {
        '\n' or '\t' => false,
        0x034F or 0x180B or 0x180C or 0x180D => true,

        // Behind an emoji it chooses the drawing; elsewhere it hides bits in a text.
        0xFE0E or 0xFE0F => !TakesVariation(before),
        (>= 0xFE00 and <= 0xFE0D) or (>= 0xE0100 and <= 0xE01EF) => true,
        _ => IsBlankLetter(rune) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
    };

    private static bool TakesVariation(Rune rune) =>
        rune.Value is '#' or '*' or (>= '0' and <= '9') || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol;

    // Letters and a symbol by their category, and yet nothing is drawn: Hangul fillers, the empty Braille cell.
    private static bool IsBlankLetter(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;
}
