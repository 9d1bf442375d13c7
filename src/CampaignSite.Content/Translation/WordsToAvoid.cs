using System.Text.RegularExpressions;

namespace CampaignSite.Content.Translation;

/// <summary>Finds phrases that the campaign's glossary replaces; what is quoted is somebody else's words and stays.</summary>
internal static partial class WordsToAvoid
{
    public static IEnumerable<(int Index, string Message)> In(string text, Language language, LoadContext context)
    {
        // Quotations are looked for only where there is a phrase that may be in one.
        string? all = null;
        string? words = null;
        foreach (var word in context.WordsToAvoid.Where(word => word.Language.Equals(language)))
        {
            all ??= Folded(text);
            if (!all.Contains(word.Folded, StringComparison.Ordinal))
            {
                continue;
            }

            // As long as before, so that places stay what they are.
            words ??= Folded(Quoted().Replace(text, quotation => new string('\uFFFC', quotation.Length)));
            var (phrase, isStem) = (word.Folded, word.IsStem);
            for (var at = words.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = words.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            {
                var end = at + phrase.Length;
                if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (isStem || end == words.Length || !char.IsLetterOrDigit(words[end])))
                {
                    yield return (at, $"“{text[at..end].Replace('\n', ' ')}” is a word to avoid; write “{word.Write}”{(word.Why is { } why ? $": {why}" : "")}");
                }
            }
        }
    }

    // The end of a line is a blank, and the letter ё is often written е.
    internal static string Folded(string text) => text.ToLowerInvariant().Replace('\n', ' ').Replace('ё', 'е');

    [GeneratedRegex("«[^«»]*(«[^«»]*»[^«»]*)*»|„[^„“”]*[“”]|“[^“”]*”|\"[^\"]*\"|`[^`]*`", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Quoted();
}
