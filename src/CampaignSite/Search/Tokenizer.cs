using System.Globalization;
using System.Text;
using CampaignSite.Content;
using CampaignSite.Content.Languages;

namespace CampaignSite.Search;

/// <summary>
/// Divides texts and queries into words alike and folds them: case, accents, ё and е, the Arabic article. SQLite's own tokenizer folds
/// Latin only, see decision 0046. Scripts without blanks are read as pairs of neighbours, see decision 0121.
/// </summary>
internal static class Tokenizer
{
    public static IEnumerable<Word> Read(string text)
    {
        foreach (var (start, end, isUnspaced) in Runs(text))
        {
            foreach (var word in isUnspaced ? Pairs(text, start, end) : [new Word(start, end - start, Fold(text.AsSpan(start, end - start)), end - start)])
            {
                if (word.Folded.Length > 0)
                {
                    yield return word;
                }
            }
        }
    }

    // Letters and digits that stand together. Where a script without blanks meets another, a word ends: “NGO权利”.
    private static IEnumerable<(int Start, int End, bool IsUnspaced)> Runs(string text)
    {
        var (start, isUnspaced) = (-1, false);
        for (var at = 0; at <= text.Length;)
        {
            // Half a surrogate pair is read as U+FFFD, which is no letter.
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var isLetter = at < text.Length && Rune.IsLetterOrDigit(rune);
            if (start >= 0 && (isLetter ? UnspacedScripts.IsLetter(rune) != isUnspaced : at == text.Length || !IsInside(rune)))
            {
                yield return (start, at, isUnspaced);
                start = -1;
            }

            if (isLetter && start < 0)
            {
                (start, isUnspaced) = (at, UnspacedScripts.IsLetter(rune));
            }

            at += Math.Max(length, 1);
        }
    }

    // Each two neighbours, and the last letter alone, so that every letter begins a word: what is looked for is found anywhere in the run.
    private static IEnumerable<Word> Pairs(string text, int start, int end)
    {
        var letters = new List<int>();
        for (var at = start; at < end;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (Rune.IsLetterOrDigit(rune))
            {
                letters.Add(at);
            }

            at += Math.Max(length, 1);
        }

        for (var i = 0; i < letters.Count; i++)
        {
            var until = i + 2 < letters.Count ? letters[i + 2] : end;
            var head = i + 1 < letters.Count ? letters[i + 1] : end;
            yield return new Word(letters[i], until - letters[i], Fold(text.AsSpan(letters[i], until - letters[i])), head - letters[i]);
        }
    }

    // Accents of their own, the soft hyphen, joiners.
    private static bool IsInside(Rune rune) =>
        InvisibleCharacters.IsFormat(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

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
