using CampaignSite.Retention;

namespace CampaignSite.Marks;

/// <summary>What composition says to have marks; it needs <c>AddStorage</c> and <c>AddRetention</c>.</summary>
internal static class MarksSetup
{
    public static IServiceCollection AddMarks(this IServiceCollection services)
    {
        services.AddSingleton<MarkStore>();
        services.AddSingleton<MarkTotals>();
        services.AddSingleton(provider => MarkExpiry.After(provider.GetRequiredService<RetentionOptions>().Marks));
        services.AddHostedService<DailyTotals>();
        return services;
    }
}
