using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CampaignSite.Content.Model;
using CampaignSite.Content.Parsing;

namespace CampaignSite.Content.Rules;

/// <summary>Finds phrases that the campaign's glossary replaces; what is quoted is somebody else's words and stays.</summary>
internal static partial class WordsToAvoid
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    public static IEnumerable<(int Index, string Message)> In(string text, Language language, LoadContext context)
    {
        var own = context.WordsToAvoid.Where(word => word.Language.Equals(language)).ToList();
        if (own.Count == 0)
        {
            yield break;
        }

        // As long as before, so that places stay what they are.
        var unquoted = Quoted().Replace(text, quotation => new string('\uFFFC', quotation.Length));
        foreach (var word in own)
        {
            foreach (Match match in Patterns.GetOrAdd(word.Phrase, Pattern).Matches(unquoted))
            {
                yield return (match.Index, $"“{match.Value.Replace('\n', ' ')}” is not said here; write “{word.Write}”{(word.Why is { } why ? $": {why}" : "")}");
            }
        }
    }

    // Blanks and ends of lines are one; the letter ё is often written е.
    private static Regex Pattern(string phrase)
    {
        var words = phrase.TrimEnd('*').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape);
        var pattern = string.Join(@"\s+", words).Replace("ё", "[её]", StringComparison.Ordinal);
        return new Regex(
            $@"(?<![\p{{L}}\p{{N}}]){pattern}{(phrase.EndsWith('*') ? @"\p{L}*" : "")}(?![\p{{L}}\p{{N}}])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    [GeneratedRegex("«[^«»]*(«[^«»]*»[^«»]*)*»|„[^„“”]*[“”]|“[^“”]*”|\"[^\"]*\"|`[^`]*`", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
