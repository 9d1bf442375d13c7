namespace CampaignSite.Metrics;

/// <summary>Whether requests are counted, and where the counts go.</summary>
internal sealed class MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>Where a collector on this machine takes OTLP over HTTP: <c>http://127.0.0.1:4318/v1/metrics</c>. Empty: nothing is counted.</summary>
    public string Endpoint { get; set; } = "";

    public bool IsEnabled => Endpoint.Length > 0;
}
