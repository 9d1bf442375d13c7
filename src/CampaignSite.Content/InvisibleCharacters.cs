using System.Buffers;
using System.Globalization;
using System.Text;

namespace CampaignSite.Content;

/// <summary>Characters that a reader does not see or that turn the text around them: Trojan Source, zero widths, tags, controls of a terminal.</summary>
public static class InvisibleCharacters
{
    /// <summary>Those of the basic plane, in any position; a page writes them as entities.</summary>
    public static IEnumerable<char> All =>
        Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => !char.IsSurrogate(c) && IsHidden(new Rune(c), default));

    /// <summary>Those of the basic plane that no content file may hold; a line feed is among them, for within one line it cannot be.</summary>
    internal static IEnumerable<char> Forbidden => Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(IsForbidden);

    /// <summary>Has no width and acts on its neighbours: a joiner, a soft hyphen, a mark of direction, a byte order mark.</summary>
    public static bool IsFormat(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    public static bool IsFormat(char character) => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>Could clear a terminal, turn a line around or forge the next one.</summary>
    public static bool IsControlOrFormat(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Nothing to read by itself: a blank, an accent without a letter, a letter that is drawn as a blank.</summary>
    public static bool LooksEmpty(Rune rune) => IsBlankLetter(rune) || IsControlOrFormat(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>A text as it is read, without what has no width.</summary>
    public static string WithoutFormat(string text) => string.Concat(text.Where(c => !IsFormat(c)));

    /// <summary>The text with every invisible character written out, as <c>⟦U+202E⟧</c>: safe on a terminal, and honest. Line feeds and tabs stay.</summary>
    public static string Escape(string text) => Escape(text, rune => string.Create(CultureInfo.InvariantCulture, $"⟦U+{rune:X4}⟧"));

    /// <summary>The text with every invisible character written out as <paramref name="escape"/> says.</summary>
    public static string Escape(string text, Func<int, string> escape)
    {
        var shown = new StringBuilder(text.Length);
        var before = default(Rune);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            // Half of a surrogate pair is no rune and is written out as it is.
            var isRune = Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done;
            if (isRune && !IsHidden(rune, before))
            {
                shown.Append(rest[..length]);
            }
            else
            {
                shown.Append(escape(isRune ? rune.Value : rest[0]));
            }

            before = rune;
            rest = rest[length..];
        }

        return shown.ToString();
    }

    /// <summary>The first character of one line that no content file may hold, however it was written (as itself, an escape or an entity); -1 for none.</summary>
    public static int IndexOfForbidden(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (IsForbidden(line[i]) && !IsLineBreakOf(line, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsHidden(Rune rune, Rune before) => rune.Value switch
    {
        '\n' or '\t' => false,
        0x034F or 0x180B or 0x180C or 0x180D => true,

        // Behind an emoji it chooses the drawing; elsewhere it hides bits in a text.
        0xFE0E or 0xFE0F => !TakesVariation(before),
        (>= 0xFE00 and <= 0xFE0D) or (>= 0xE0100 and <= 0xE01EF) => true,
        _ => IsBlankLetter(rune) || IsControlOrFormat(rune) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned,
    };

    private static bool TakesVariation(Rune rune) =>
        rune.Value is '#' or '*' or (>= '0' and <= '9') || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol;

    // Letters and a symbol by their category, and yet nothing is drawn: Hangul fillers, the empty Braille cell.
    private static bool IsBlankLetter(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;

    // Khmer, Thai, Lao and Burmese have no other sign for where a line may break. Elsewhere it hides in names and addresses.
    private static bool IsLineBreakOf(ReadOnlySpan<char> line, int at) => line[at] == '\u200B'
        && ((at > 0 && UnspacedScripts.TakesZeroWidthSpace(line[at - 1])) || (at + 1 < line.Length && UnspacedScripts.TakesZeroWidthSpace(line[at + 1])));

    // Control characters but tab; the embedding and isolate controls of "Trojan Source" (CVE-2021-42574); zero-width characters, except
    // the two joiners, which Arabic, Persian and emoji need; noncharacters. The plain marks U+200E and U+200F are left to right-to-left texts.
    // The separators U+2028 and U+2029 end a line in YAML only.
    private static bool IsForbidden(char character) => character switch
    {
        '\t' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2066' and <= '\u2069' => true,
        '\u061C' or '\u200B' or '\u2028' or '\u2029' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
        '\uDB40' => true,
        _ => false,
    };
}
