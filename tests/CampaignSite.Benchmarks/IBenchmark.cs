namespace CampaignSite.Benchmarks;

/// <summary>One subject that is measured; a few lines of the table.</summary>
internal interface IBenchmark
{
    /// <summary>As on the command line and in the table.</summary>
    string Name { get; }

    /// <summary>Programs of the machine without which the row is skipped: <c>wrk</c>, <c>nginx</c>, <c>hugo</c>.</summary>
    IReadOnlyList<string> Programs { get; }

    /// <summary>Starts what it needs, measures, and stops it again.</summary>
    Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context);
}
