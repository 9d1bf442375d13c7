using System.Collections.Immutable;

namespace CampaignSite.Search;

/// <summary>The piece of a text that shows why it was found, as plain runs: the page marks and encodes them.</summary>
internal static class Snippet
{
    private const int MaxLength = 200;
    private const int Before = 50;

    /// <returns>Empty where there is no text; its beginning where it has none of the words.</returns>
    public static ImmutableArray<SnippetPart> Create(string text, ImmutableArray<SearchWord> words)
    {
        var found = new List<(Word Word, int Which)>();
        foreach (var word in Tokenizer.Read(text))
        {
            for (var which = 0; which < words.Length; which++)
            {
                if (words[which].Matches(word.Folded))
                {
                    found.Add((words[which].IsSingle ? word with { Length = word.Head } : word, which));
                    break;
                }
            }
        }

        var (from, until) = Window(text, found);
        var parts = ImmutableArray.CreateBuilder<SnippetPart>();
        Add(parts, from > 0 ? "… " : "", isMatch: false);
        var at = from;
        foreach (var (word, _) in found.Where(one => one.Word.Start >= from && one.Word.Start + one.Word.Length <= until))
        {
            // Pairs of a script without blanks overlap.
            var (start, end) = (Math.Max(at, word.Start), Math.Max(at, word.Start + word.Length));
            Add(parts, text[at..start], isMatch: false);
            Add(parts, text[start..end], isMatch: true);
            at = end;
        }

        Add(parts, text[at..until], isMatch: false);
        Add(parts, until < text.Length ? " …" : "", isMatch: false);
        return parts.ToImmutable();
    }

    // Where most different words stand together; of equals the first.
    private static (int From, int Until) Window(string text, List<(Word Word, int Which)> found)
    {
        var best = found
            .Select((one, i) => (one.Word.Start,
                Kinds: found.Skip(i).TakeWhile(other => other.Word.Start < one.Word.Start + MaxLength - Before).Take(20).Select(other => other.Which).Distinct().Count()))
            .OrderByDescending(window => window.Kinds).FirstOrDefault();
        var from = Math.Max(0, best.Start - Before);
        if (from > 0)
        {
            // At the beginning of a word; one longer than the room before it is cut by nothing.
            var blank = text.IndexOf(' ', from, best.Start - from);
            from = blank < 0 ? best.Start : blank + 1;
        }

        if (text.Length - from <= MaxLength)
        {
            return (from, text.Length);
        }

        var end = text.LastIndexOf(' ', from + MaxLength, MaxLength);
        return (from, end > best.Start ? end : EndOfPair(text, from + MaxLength));
    }

    // A text without blanks is cut between characters, never within one.
    private static int EndOfPair(string text, int end) => char.IsLowSurrogate(text[end]) ? end - 1 : end;

    private static void Add(ImmutableArray<SnippetPart>.Builder parts, string text, bool isMatch)
    {
        if (text.Length > 0 && isMatch && parts.Count > 0 && parts[^1].IsMatch)
        {
            parts[^1] = new SnippetPart(parts[^1].Text + text, isMatch);
        }
        else if (text.Length > 0)
        {
            parts.Add(new SnippetPart(text, isMatch));
        }
    }
}
