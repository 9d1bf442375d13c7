using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CampaignSite.Retention;

/// <summary>Whether what is past its days is deleted.</summary>
internal sealed class RetentionHealthCheck(Purge purge) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(new HealthCheckResult(
            purge.State is RetentionState.Good or RetentionState.Opening ? HealthStatus.Healthy : HealthStatus.Degraded, purge.State.ToString().ToLowerInvariant()));
}
