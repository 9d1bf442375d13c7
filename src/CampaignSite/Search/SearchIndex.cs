using System.Collections.Immutable;

namespace CampaignSite.Search;

/// <summary>Everything that can be found in one language of one snapshot. One caller at a time.</summary>
internal sealed class SearchIndex : IDisposable
{
    /// <summary>Of each kind: more than a screen of finds is none.</summary>
    public const int ShownOfAKind = 10;

    private readonly ImmutableArray<SearchEntry> _entries;
    private readonly PassageTable _table;

    // Folded words that are written otherwise: a suggestion must read as the site writes it.
    private readonly Dictionary<string, string> _written = [];

    private Vocabulary? _vocabulary;

    public SearchIndex(IEnumerable<SearchEntry> entries)
    {
        _entries = [.. entries];
        _table = new PassageTable(_entries.Select(entry => (Folded(entry.Title), Folded(entry.Page), Folded(entry.Text), Folded(entry.Also))));
    }

    public SearchAnswer Find(SearchQuery query)
    {
        var typed = query.Words;
        if (typed.IsEmpty)
        {
            return SearchAnswer.Nothing;
        }

        if (_table.Match(All(typed)) is { Count: > 0 } found)
        {
            return Answer(found, typed);
        }

        var switched = SearchQuery.WordsOf(KeyboardLayout.Switch(query.Text));
        if (!switched.IsEmpty && switched.Any(word => !word.IsShort) && _table.Match(All(switched)) is { Count: > 0 } onOtherKeys)
        {
            return Answer(onOtherKeys, switched) with { Instead = Written(switched) };
        }

        var mended = Mended(typed);
        var instead = mended.SequenceEqual(typed) ? null : Written(mended);
        if (instead is not null && _table.Match(All(mended)) is { Count: > 0 } near)
        {
            return Answer(near, mended) with { Instead = instead };
        }

        return _table.Match(Any(mended)) is { Count: > 0 } some
            ? Answer(some, mended) with { Instead = instead, IsPartial = true }
            : SearchAnswer.Nothing;
    }

    public void Dispose() => _table.Dispose();

    // Short words move what has them forward and are not asked for, unless there are no others.
    private static string All(ImmutableArray<SearchWord> words)
    {
        var required = string.Join(" AND ", words.Where(word => !word.IsShort).Select(word => word.Expression));
        var wished = string.Join(" OR ", words.Where(word => word.IsShort).Select(word => word.Expression));
        return (required, wished) switch
        {
            ("", _) => wished.Replace(" OR ", " AND ", StringComparison.Ordinal),
            (_, "") => required,
            _ => $"({required}) OR (({required}) AND ({wished}))",
        };
    }

    private static string Any(ImmutableArray<SearchWord> words)
    {
        var asked = words.Where(word => !word.IsShort).DefaultIfEmpty(words[0]);
        return string.Join(" OR ", asked.Select(word => word.Expression));
    }

    private ImmutableArray<SearchWord> Mended(ImmutableArray<SearchWord> words)
    {
        _vocabulary ??= new Vocabulary(_table.Vocabulary());
        return [.. words.Select(word => !_vocabulary.Has(word) && _vocabulary.Nearest(word.Folded) is { } near ? new SearchWord(near) : word)];
    }

    private SearchAnswer Answer(List<int> found, ImmutableArray<SearchWord> words) => new(
    [
        // GroupBy keeps the order of first finds.
        .. found.Select(place => _entries[place]).GroupBy(entry => entry.Kind).Select(kind => new SearchGroup(
            kind.Key, kind.Count(), [.. kind.Take(ShownOfAKind).Select(entry => new SearchHit(entry, Snippet.Of(entry.Text, words)))])),
    ]);

    private string Written(ImmutableArray<SearchWord> words) => string.Join(' ', words.Select(word => _written.GetValueOrDefault(word.Folded, word.Folded)));

    private string Folded(string text) => string.Join(' ', WordReader.Read(text).Select(word =>
    {
        var written = text.Substring(word.Start, word.Length).ToLowerInvariant();
        if (written != word.Folded)
        {
            _written.TryAdd(word.Folded, written);
        }

        return word.Folded;
    }));
}
