namespace CampaignSite.Suggestions;

/// <summary>What composition says to have suggestions; it needs <c>AddStorage</c>.</summary>
internal static class SuggestionsSetup
{
    public static IServiceCollection AddSuggestions(this IServiceCollection services)
    {
        services.AddSingleton<SuggestionStore>();
        services.AddHostedService<DecisionInbox>();
        return services;
    }
}
