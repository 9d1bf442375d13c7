using System.Collections.Immutable;

namespace CampaignSite.Search;

/// <summary>Everything that can be found in one language of one snapshot. One caller at a time.</summary>
internal sealed class SearchIndex : IDisposable
{
    /// <summary>Of each kind: more than a screen of finds is none.</summary>
    public const int MaxHitsPerKind = 10;

    // A word that every third entry has (“the”, the name of the place it is all about) tells them apart no more than “of” does.
    private const int CommonShare = 3;

    // Of the best score: what has little of what was asked is noise.
    private const double GoodEnough = 0.7;

    private readonly ImmutableArray<SearchEntry> _entries;
    private readonly ImmutableArray<string> _titles;
    private readonly FullTextIndex _table;

    // Folded words that are written otherwise: a suggestion must read as the site writes it.
    private readonly Dictionary<string, string> _spellings = [];

    private SpellingIndex? _spelling;

    public SearchIndex(IEnumerable<SearchEntry> entries)
    {
        _entries = [.. entries];
        _titles = [.. _entries.Select(entry => Folded(entry.Title))];
        _table = new FullTextIndex(_entries.Select((entry, i) => (_titles[i], Folded(entry.Page), Folded(entry.Text), Folded(entry.Also))));
    }

    public SearchResult Find(SearchQuery query)
    {
        var typed = query.Words;
        if (typed.IsEmpty)
        {
            return SearchResult.Nothing;
        }

        if (All(typed) is { Count: > 0 } found)
        {
            return Answer(found, typed);
        }

        var switched = SearchQuery.WordsOf(KeyboardLayout.Switch(query.Text));
        if (switched.Any(word => !word.IsShort) && All(switched) is { Count: > 0 } onOtherKeys)
        {
            return Answer(onOtherKeys, switched) with { Instead = Spell(switched) };
        }

        var corrected = Corrected(typed);
        var instead = corrected.SequenceEqual(typed) ? null : Spell(corrected);
        if (instead is not null && All(corrected) is { Count: > 0 } near)
        {
            return Answer(near, corrected) with { Instead = instead };
        }

        return Some(corrected) is { Count: > 0 } some
            ? Answer(some, corrected) with { Instead = instead, IsPartial = true }
            : SearchResult.Nothing;
    }

    public void Dispose() => _table.Dispose();

    /// <summary>Entries with every word that tells entries apart; the others move what has them forward.</summary>
    private List<int> All(ImmutableArray<SearchWord> words)
    {
        var significant = SignificantTerms(words);
        var required = string.Join(" AND ", significant.Select(word => word.Expression));
        var wished = string.Join(" OR ", words.Except(significant).Select(word => word.Expression));
        return _table.Match(wished.Length == 0 ? required : $"({required}) OR (({required}) AND ({wished}))");
    }

    /// <summary>The words that tell entries apart, or all where none does.</summary>
    private ImmutableArray<SearchWord> SignificantTerms(ImmutableArray<SearchWord> words)
    {
        ImmutableArray<SearchWord> significant =
            [.. words.Where(word => !word.IsShort && _table.Count(word.Expression) * CommonShare <= _entries.Length)];
        return significant.IsEmpty ? words : significant;
    }

    /// <summary>Entries with the most of the words, where a rare word weighs more than a common one.</summary>
    private List<int> Some(ImmutableArray<SearchWord> words)
    {
        // The last letter of a run without blanks is part of its pair already, and alone it begins half the words of the language.
        var significant = words.Any(word => !word.IsSingle) ? words.Where(word => !word.IsSingle) : words;
        var scores = new Dictionary<int, double>();
        foreach (var places in significant.Select(word => _table.Match(word.Expression)))
        {
            var weight = Math.Log(1 + ((double)_entries.Length / Math.Max(1, places.Count)));
            foreach (var place in places)
            {
                scores[place] = scores.GetValueOrDefault(place) + weight;
            }
        }

        var least = scores.Values.DefaultIfEmpty().Max() * GoodEnough;
        return [.. scores.Where(one => one.Value >= least).OrderByDescending(one => one.Value).ThenBy(one => one.Key).Select(one => one.Key)];
    }

    private ImmutableArray<SearchWord> Corrected(ImmutableArray<SearchWord> words)
    {
        _spelling ??= new SpellingIndex(_table.Vocabulary());
        return [.. words.Select(word => !_spelling.Has(word) && _spelling.Nearest(word.Folded) is { } near ? new SearchWord(near) : word)];
    }

    private SearchResult Answer(List<int> found, ImmutableArray<SearchWord> words)
    {
        var asked = string.Join(' ', words.Select(word => word.Folded));
        var marked = SignificantTerms(words);

        // Grouping and sorting are stable: of kinds and entries that rank alike, the one with the better find comes first.
        return new(
        [
            .. found.GroupBy(place => _entries[place].Kind)
                .OrderBy(kind => SearchRanking.Score(kind.Key, kind.Any(IsCalledThat), kind.Select(place => _entries[place]), marked))
                .Select(kind => new SearchGroup(kind.Key, kind.Count(),
                [
                    .. kind.OrderBy(place => SearchRanking.Score(_entries[place], IsCalledThat(place), marked)).Take(MaxHitsPerKind)
                        .Select(place => new SearchHit(_entries[place], Snippet.Create(_entries[place].Text, marked))),
                ])),
        ]);

        bool IsCalledThat(int place) => _titles[place] == asked;
    }

    private string Spell(ImmutableArray<SearchWord> words) => string.Join(' ', words.Select(word => _spellings.GetValueOrDefault(word.Folded, word.Folded)));

    private string Folded(string text) => string.Join(' ', Tokenizer.Read(text).Select(word =>
    {
        var spelling = text.Substring(word.Start, word.Length).ToLowerInvariant();
        if (spelling != word.Folded)
        {
            _spellings.TryAdd(word.Folded, spelling);
        }

        return word.Folded;
    }));
}
