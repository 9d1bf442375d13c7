using System.Globalization;
using CampaignSite.Content;
using CampaignSite.Content.Languages;

namespace CampaignSite.Localization;

/// <summary>Puts sentences side by side, each ended with the sign of its language.</summary>
internal static class Sentence
{
    // What ends a sentence (Unicode, Sentence_Terminal), and an ellipsis.
    private const string Ends = ".!?…‼⁇⁈⁉。．！？｡؟۔।॥။៕។։።፧";

    // After these goes no full stop: the next words belong to them.
    private const string Joins = ",;:–—-،؛、，；：";

    /// <summary>The words with a full stop, where they do not end with a sign already: “(so)”, “80 %” and «so» do not end a sentence, “So?” does.</summary>
    public static string Ended(string words, Language language)
    {
        var text = words.TrimEnd();
        return text.Length == 0 || IsEnded(text) || Joins.Contains(text[^1], StringComparison.Ordinal) ? text : text + FullStop(language);
    }

    /// <summary>Two sentences in one line; one of them may be empty.</summary>
    public static string Join(string first, string second, Language language)
    {
        var (before, after) = (first.Trim(), second.Trim());
        return before.Length == 0 || after.Length == 0 ? before + after : Ended(before, language) + (IsSpaced(language) ? " " : "") + after;
    }

    // A sign of the end counts through the quotation marks that close behind it, and not through brackets: “(why?)” is a part of its sentence.
    private static bool IsEnded(string text)
    {
        var last = text.Length - 1;
        while (last > 0 && (text[last] is '"' or '\'' or '」' or '』' || char.GetUnicodeCategory(text[last]) == UnicodeCategory.FinalQuotePunctuation || InvisibleCharacters.IsFormat(text[last])))
        {
            last--;
        }

        return Ends.Contains(text[last], StringComparison.Ordinal);
    }

    private static string FullStop(Language language) => language.Tag.Split('-')[0] switch
    {
        "zh" or "ja" or "yue" => "。",
        "hi" or "bn" or "ne" or "as" or "or" or "pa" or "mai" => "।",
        "km" => "។",
        "my" => "။",
        "hy" => "։",
        "am" or "ti" => "።",
        "ur" => "۔",
        // Only a space separates sentences.
        "th" or "lo" => "",
        _ => ".",
    };

    private static bool IsSpaced(Language language) => language.Tag.Split('-')[0] is not ("zh" or "ja" or "yue");
}
