using CampaignSite.Hosting;

namespace CampaignSite.Retention;

/// <summary>Registers the deletion of old rows; it needs <c>AddStorage</c>.</summary>
internal static class RetentionServiceCollectionExtensions
{
    public static IServiceCollection AddRetention(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<RetentionOptions, RetentionOptionsValidator>(configuration, RetentionOptions.Section);
        services.AddSingleton<PurgeJob>();
        services.AddHealthChecks().Add(StateHealthCheck.Create<PurgeJob>("retention", purge => (purge.State, purge.State is RetentionState.Good or RetentionState.Opening)));
        return services;
    }
}
