namespace CampaignSite.Metrics;

/// <summary>Set on a request that <see cref="PageCountMiddleware"/> leaves out: its readers may be in danger, or what is kept of the page has counted it.</summary>
internal sealed class NoCountFeature;
