namespace CampaignSite.Benchmarks.Processes;

/// <summary>How many answers came.</summary>
/// <param name="Count">In all.</param>
/// <param name="PerSecond">Of the clock.</param>
/// <param name="PerProcessorSecond">Of the server's own processor time. On a core of its own that is never idle both are the same; where others use the core, only this one is the server's.</param>
internal sealed record LoadResult(int Count, double PerSecond, double PerProcessorSecond);
