using System.Collections.Immutable;

namespace CampaignSite.Metrics;

/// <summary>What is told of an hour: counts in tens. The exact ones are gone, so nothing can give them away.</summary>
/// <param name="Start">In UTC.</param>
/// <param name="Requests">By the address of a page as in <see cref="PageRegistry"/>, all pages that are counted, also those without a request.</param>
/// <param name="Hits">Answered from memory.</param>
/// <param name="Misses">Made for the request.</param>
internal sealed record HourlyCounts(DateTimeOffset Start, ImmutableArray<(string Address, long Count)> Requests, long Hits, long Misses)
{
    /// <summary>Zero stands for any count below it: also none must not be told from one.</summary>
    public const int Lowest = 10;

    public static HourlyCounts From(DateTimeOffset start, IReadOnlyCollection<(string Address, (long Requests, long Hits) Counts)> exact)
    {
        var (requests, hits) = (exact.Sum(page => page.Counts.Requests), exact.Sum(page => page.Counts.Hits));
        return new(
            start,
            [.. exact.Select(page => (page.Address, RoundDown(page.Counts.Requests))).OrderBy(page => page.Address, StringComparer.Ordinal)],
            RoundDown(hits),
            RoundDown(Math.Max(0, requests - hits)));
    }

    // All in tens and not only the small ones: the sum of hits and misses less the other pages would be the count of a page below ten.
    private static long RoundDown(long count) => count / Lowest * Lowest;
}
