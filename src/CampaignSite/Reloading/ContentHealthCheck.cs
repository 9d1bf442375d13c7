using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CampaignSite.Reloading;

/// <summary>Whether visitors see what the content folder holds.</summary>
internal sealed class ContentHealthCheck(CampaignProvider campaigns) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(new HealthCheckResult(
            campaigns.State == ContentState.Good ? HealthStatus.Healthy : HealthStatus.Degraded, campaigns.State.ToString().ToLowerInvariant()));
}
