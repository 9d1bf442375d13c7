namespace CampaignSite.Marks;

/// <summary>What composition says to have marks; it needs <c>AddStorage</c>.</summary>
internal static class MarksSetup
{
    public static IServiceCollection AddMarks(this IServiceCollection services)
    {
        services.AddSingleton<MarkStore>();
        services.AddSingleton<MarkTotals>();
        services.AddHostedService<DailyTotals>();
        return services;
    }
}
