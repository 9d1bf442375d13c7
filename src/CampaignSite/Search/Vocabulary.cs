using System.Collections.Immutable;

namespace CampaignSite.Search;

/// <summary>The words of an index, for those that were mistyped.</summary>
/// <param name="words">Folded, with the number of entries that have each.</param>
internal sealed class Vocabulary(IEnumerable<(string Word, int Entries)> words)
{
    private const int ShortestMended = 4;

    private readonly ImmutableArray<(string Word, int Entries)> _words = [.. words.Where(word => word.Word.Length >= ShortestMended - 1)];

    public bool Has(SearchWord word)
    {
        foreach (var (known, _) in _words)
        {
            if (word.Matches(known))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The word most likely meant, the commoner of two as near; null where none is near: a wild guess misleads more than silence.</returns>
    public string? Nearest(string typed)
    {
        // A date or a number that differs is another one.
        if (typed.Length < ShortestMended || typed.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var within = typed.Length < 6 ? 1 : 2;
        var (best, bestDistance, bestEntries) = ((string?)null, within + 1, 0);
        Span<int> rows = stackalloc int[3 * (typed.Length + within + 1)];
        foreach (var (word, entries) in _words)
        {
            if (Math.Abs(word.Length - typed.Length) <= within
                && Distance(typed, word, Math.Min(within, bestDistance), rows) is { } distance
                && (distance < bestDistance || (distance == bestDistance && entries > bestEntries)))
            {
                (best, bestDistance, bestEntries) = (word, distance, entries);
            }
        }

        return best;
    }

    /// <summary>Letters to change, add, take out or swap with their neighbour; null where they are more than <paramref name="atMost"/>.</summary>
    private static int? Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int atMost, Span<int> rows)
    {
        var width = b.Length + 1;
        var before = rows[..width];
        var above = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > atMost)
            {
                return null;
            }

            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return above[b.Length] <= atMost ? above[b.Length] : null;
    }
}
