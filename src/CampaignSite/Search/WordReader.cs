using System.Globalization;
using System.Text;

namespace CampaignSite.Search;

/// <summary>
/// Divides texts and queries into words alike and folds them: case, accents, ё and е, the Arabic article. SQLite's own tokenizer folds
/// Latin only, see decision 0046.
/// </summary>
internal static class WordReader
{
    public static IEnumerable<Word> Read(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length;)
        {
            // Half a surrogate pair is read as U+FFFD, which is no letter.
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (at < text.Length && (Rune.IsLetterOrDigit(rune) || (start >= 0 && IsInside(rune))))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                if (Fold(text.AsSpan(start, at - start)) is { Length: > 0 } folded)
                {
                    yield return new Word(start, at - start, folded);
                }

                start = -1;
            }

            at += Math.Max(length, 1);
        }
    }

    // Accents of their own, the soft hyphen, joiners.
    private static bool IsInside(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    private static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        return lower.ContainsAnyExcept(Plain) ? FoldSlowly(lower.ToString()) : lower.ToString();
    }

    private static string FoldSlowly(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            // й is a letter, not an и with a mark.
            foreach (var part in Plain.Contains(c) ? c.ToString() : Unmarked(c))
            {
                if (char.GetUnicodeCategory(part) == UnicodeCategory.DecimalDigitNumber)
                {
                    folded.Append((int)char.GetNumericValue(part));
                }
                else if (char.IsLetter(part) || char.IsSurrogate(part))
                {
                    folded.Append(part);
                }
            }
        }

        return WithoutArticle(folded.ToString());
    }

    private static string Unmarked(char c) => c switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        'ة' => "ه",
        'ى' => "ي",
        'ـ' => "", // a stroke that only stretches a word
        _ when char.IsSurrogate(c) => c.ToString(),
        _ => c.ToString().Normalize(NormalizationForm.FormD),
    };

    // The article and what grows together with it; a word keeps at least three letters.
    private static string WithoutArticle(string word) => word switch
    {
        ['و' or 'ب' or 'ف' or 'ك', 'ا', 'ل', _, _, _, ..] => word[3..],
        ['ا', 'ل', _, _, _, ..] or ['ل', 'ل', _, _, _, ..] => word[2..],
        _ => word,
    };

    private static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789абвгдежзийклмнопрстуфхцчшщъыьэюя");
}
