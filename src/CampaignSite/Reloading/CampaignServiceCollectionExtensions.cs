using CampaignSite.Hosting;
using Microsoft.Extensions.Options;

namespace CampaignSite.Reloading;

/// <summary>Registers the current campaign; its reloader is one of the background services.</summary>
internal static class CampaignServiceCollectionExtensions
{
    public static IServiceCollection AddCampaign(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var site = provider.GetRequiredService<IOptions<SiteOptions>>().Value;
            return new ContentSource(site.ContentFolder) { OwnHost = site.Base?.IdnHost };
        });
        services.AddSingleton<CampaignProvider>();
        services.AddSingleton<LastKnownGoodStore>();
        services.AddHealthChecks().Add(StateHealthCheck.Create<CampaignProvider>("content", campaigns => (campaigns.State, campaigns.State == ContentState.Good)));

        // A request keeps the snapshot it began with, so a page cannot mix two.
        services.AddScoped(provider => provider.GetRequiredService<CampaignProvider>().Current);
        return services;
    }
}
