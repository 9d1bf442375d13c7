using System.Collections.Immutable;
using CampaignSite.Content;

namespace CampaignSite.Search;

/// <summary>The words of an index, for those that were mistyped.</summary>
/// <param name="words">Folded, with the number of entries that have each.</param>
internal sealed class SpellingIndex(IEnumerable<(string Word, int Entries)> words)
{
    private const int MinCorrectedLength = 4;

    private readonly ImmutableArray<(string Word, int Entries)> _words = [.. words.Where(word => word.Word.Length >= MinCorrectedLength - 1)];

    public bool Has(SearchWord word) => _words.Any(known => word.Matches(known.Word));

    /// <returns>The word most likely meant, the commoner of two as near; null where none is near: a wild guess misleads more than silence.</returns>
    public string? Nearest(string typed)
    {
        // A date or a number that differs is another one.
        if (typed.Length < MinCorrectedLength || typed.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var within = typed.Length < 6 ? 1 : 2;
        var (best, bestDistance, bestEntries) = ((string?)null, within + 1, 0);
        foreach (var (word, entries) in _words)
        {
            if (EditDistance.Within(typed, word, Math.Min(within, bestDistance)) is { } distance
                && (distance < bestDistance || (distance == bestDistance && entries > bestEntries)))
            {
                (best, bestDistance, bestEntries) = (word, distance, entries);
            }
        }

        return best;
    }
}
