using CampaignSite.Retention;

namespace CampaignSite.Suggestions;

/// <summary>What composition says to have suggestions; it needs <c>AddStorage</c> and <c>AddRetention</c>.</summary>
internal static class SuggestionsSetup
{
    public static IServiceCollection AddSuggestions(this IServiceCollection services)
    {
        services.AddSingleton<SuggestionStore>();
        services.AddSingleton(provider => SuggestionExpiry.After(provider.GetRequiredService<RetentionOptions>()));
        services.AddHostedService<DecisionInbox>();
        return services;
    }
}
