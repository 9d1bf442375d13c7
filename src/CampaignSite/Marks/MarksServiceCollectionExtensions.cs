using CampaignSite.Retention;
using Microsoft.Extensions.Options;

namespace CampaignSite.Marks;

/// <summary>Registers marks; it needs <c>AddStorage</c>, <c>AddRetention</c> and <c>AddPages</c>.</summary>
internal static class MarksServiceCollectionExtensions
{
    public static IServiceCollection AddMarks(this IServiceCollection services)
    {
        services.AddSingleton<MarkStore>();
        services.AddSingleton<MarkTotals>();
        services.AddScoped<VisitorMarks>();
        services.AddSingleton(provider => MarkRetention.After(provider.GetRequiredService<IOptions<RetentionOptions>>().Value.Marks));
        return services;
    }
}
