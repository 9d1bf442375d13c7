using System.Collections.Immutable;

namespace CampaignSite.Metrics;

/// <summary>What is told of an hour: counts in tens. The exact ones are gone, so nothing can give them away.</summary>
/// <param name="Start">In UTC.</param>
/// <param name="Requests">By the address of a page as in <see cref="PageRegistry"/>, all pages that are counted, also those without a request.</param>
/// <param name="Hits">Answered from memory.</param>
/// <param name="Misses">Made for the request.</param>
internal sealed record HourlyCounts(DateTimeOffset Start, ImmutableArray<(string Address, long Count)> Requests, long Hits, long Misses)
{
    /// <summary>Any count below it is given as zero, so that no request looks like nine.</summary>
    public const int Lowest = 10;

    public static HourlyCounts From(DateTimeOffset start, IReadOnlyCollection<(string Address, (long Hits, long Misses) Exact)> pages) => new(
        start,
        [.. pages.Select(page => (page.Address, RoundDown(page.Exact.Hits + page.Exact.Misses))).OrderBy(page => page.Address, StringComparer.Ordinal)],
        RoundDown(pages.Sum(page => page.Exact.Hits)),
        RoundDown(pages.Sum(page => page.Exact.Misses)));

    // All in tens and not only the small ones: the sum of hits and misses less the other pages would be the count of a page below ten.
    private static long RoundDown(long count) => count / Lowest * Lowest;
}
