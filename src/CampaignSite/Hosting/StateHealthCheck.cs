using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CampaignSite.Hosting;

/// <summary>Reports the state of one part of the site in one word.</summary>
internal sealed class StateHealthCheck(Func<(Enum State, bool IsHealthy)> read) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (state, isHealthy) = read();
        return Task.FromResult(new HealthCheckResult(isHealthy ? HealthStatus.Healthy : HealthStatus.Degraded, state.ToString().ToLowerInvariant()));
    }

    public static HealthCheckRegistration Create<TPart>(string name, Func<TPart, (Enum State, bool IsHealthy)> read)
        where TPart : notnull =>
        new(name, provider => new StateHealthCheck(() => read(provider.GetRequiredService<TPart>())), failureStatus: null, tags: null);
}
