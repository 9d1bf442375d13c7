namespace CampaignSite.Benchmarks;

internal static class Statistics
{
    public static double Median(IReadOnlyCollection<double> figures)
    {
        var sorted = figures.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
