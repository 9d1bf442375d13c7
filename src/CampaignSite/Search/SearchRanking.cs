using System.Collections.Immutable;

namespace CampaignSite.Search;

/// <summary>What comes before what, beyond how often a word occurs. Of equals, the better find comes first.</summary>
internal static class SearchRanking
{
    /// <summary>Of an entry among those of its kind; the lowest is first.</summary>
    /// <param name="isCalledThat">Its title is exactly what was asked.</param>
    public static int Score(SearchEntry entry, bool isCalledThat, ImmutableArray<SearchWord> words) => entry switch
    {
        _ when isCalledThat => 0,
        { Helps: true } when IsAbout(entry, words) => 1,
        // An organisation may name a thing in passing; one that is called so, or can be asked, is what a reader looks for.
        { Kind: SearchKind.Organisation, Helps: false } when !HasAll(entry.Title, words) => 3,
        _ => 2,
    };

    /// <summary>Of a kind among the kinds; the lowest is first.</summary>
    /// <param name="hasCalledThat">One of its entries is called exactly what was asked.</param>
    public static int Score(SearchKind kind, bool hasCalledThat, IEnumerable<SearchEntry> entries, ImmutableArray<SearchWord> words) => kind switch
    {
        // Who looks for a thing wants the thing, and then what it rests on.
        SearchKind.Source => 3,
        _ when hasCalledThat => 0,
        // What to read and what to do, where it is about what was asked.
        SearchKind.Text or SearchKind.Action when entries.Any(entry => IsAbout(entry, words)) => 1,
        _ => 2,
    };

    private static bool IsAbout(SearchEntry entry, ImmutableArray<SearchWord> words) => HasAll($"{entry.Title} {entry.Summary}", words);

    private static bool HasAll(string text, ImmutableArray<SearchWord> words)
    {
        var read = Tokenizer.Read(text).Select(word => word.Folded).ToList();
        return words.All(word => read.Any(word.Matches));
    }
}
