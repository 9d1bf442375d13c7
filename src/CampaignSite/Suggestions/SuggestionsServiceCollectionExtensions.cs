using CampaignSite.Retention;
using Microsoft.Extensions.Options;

namespace CampaignSite.Suggestions;

/// <summary>Registers suggestions; it needs <c>AddStorage</c> and <c>AddRetention</c>.</summary>
internal static class SuggestionsServiceCollectionExtensions
{
    public static IServiceCollection AddSuggestions(this IServiceCollection services)
    {
        services.AddSingleton<SuggestionStore>();
        services.AddSingleton(provider => SuggestionRetention.After(provider.GetRequiredService<IOptions<RetentionOptions>>().Value));
        return services;
    }
}
