using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CampaignSite.Storage;

/// <summary>Whether marks and suggestions can be stored; reading pages works in every state.</summary>
internal sealed class StoreHealthCheck(SiteStore store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(new HealthCheckResult(
            store.State == StoreState.Available ? HealthStatus.Healthy : HealthStatus.Degraded, store.State.ToString().ToLowerInvariant()));
}
