using System.Collections.Immutable;
using System.Text;
using CampaignSite.Content;

namespace CampaignSite.Search;

/// <summary>What somebody typed, as plain words. There is no syntax: quotes, stars and operators only separate words.</summary>
public sealed record SearchQuery
{
    /// <summary>In characters (UTF-16).</summary>
    public const int MaxTextLength = 200;

    public const int MaxWords = 10;

    private SearchQuery(string text, bool isTooLong)
    {
        Text = text;
        IsTooLong = isTooLong;
        Words = isTooLong ? [] : WordsOf(text);
    }

    /// <summary>For the box of the form: one line, nothing invisible, at most <see cref="MaxTextLength"/> long.</summary>
    public string Text { get; }

    public bool IsTooLong { get; }

    internal ImmutableArray<SearchWord> Words { get; }

    public static SearchQuery Parse(string? typed)
    {
        var text = OneLine(typed ?? "");
        return text.Length <= MaxTextLength ? new(text, isTooLong: false) : new(Cut(text), isTooLong: true);
    }

    internal static ImmutableArray<SearchWord> WordsOf(string text) =>
        [.. Tokenizer.Read(text).Select(word => word.Folded).Distinct().Take(MaxWords).Select(folded => new SearchWord(folded))];

    // Characters that turn text around or hide it would act on the page that shows them again (Trojan Source); half a pair is no character.
    private static string OneLine(string typed)
    {
        var line = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            if (!InvisibleCharacters.IsFormat(rune))
            {
                line.Append(Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) ? " " : rune.ToString());
            }
        }

        return string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[MaxTextLength - 1]) ? MaxTextLength - 1 : MaxTextLength)].TrimEnd();
}
