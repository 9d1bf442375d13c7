using CampaignSite.Benchmarks.Rows;

namespace CampaignSite.Benchmarks;

/// <summary>Every row of the table, in its order.</summary>
internal static class BenchmarkRegistry
{
    public static IReadOnlyList<IBenchmark> All { get; } =
    [
        new CachedPage(),
        new FirstVisit(),
        new BlockingTime(),
        new ColdPage(),
        new MarkedVisitor(),
        new Marks(),
        new Start(),
        new Memory(),
        new MemoryOfAMillion(),
        new Load(),
        new Export(),
        new Edit(),
        new Search(),
        new Growth(),
    ];
}
