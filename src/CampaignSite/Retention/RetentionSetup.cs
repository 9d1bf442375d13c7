using CampaignSite.Live;

namespace CampaignSite.Retention;

/// <summary>What composition says to have old rows deleted; it needs <c>AddStorage</c>.</summary>
internal static class RetentionSetup
{
    public static IServiceCollection AddRetention(this IServiceCollection services, RetentionOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<Purge>();
        services.AddSingleton(provider => new HealthPart("retention", () => provider.GetRequiredService<Purge>().Word));
        services.AddHostedService<DailyPurge>();
        return services;
    }
}
