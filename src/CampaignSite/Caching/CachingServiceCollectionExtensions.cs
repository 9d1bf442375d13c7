using CampaignSite.Hosting;

namespace CampaignSite.Caching;

/// <summary>Registers the pages that are kept ready in memory; what makes them ahead of readers is one of the background services.</summary>
internal static class CachingServiceCollectionExtensions
{
    public static IServiceCollection AddPageCache(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<PageCacheOptions>(configuration, PageCacheOptions.Section)
            .Validate(options => options.Megabytes is >= 1 and <= 4096, "PageCache:Megabytes must be from 1 to 4096");
        services.AddSingleton<PageCache>();
        services.AddSingleton<InProcessRequests>();
        services.AddTransient<IStartupFilter, PageCacheStartupFilter>();
        return services;
    }

    /// <summary>Keeps the answers of these addresses.</summary>
    public static TBuilder KeepReady<TBuilder>(this TBuilder addresses)
        where TBuilder : IEndpointConventionBuilder => addresses.WithMetadata(new KeepReadyMetadata());
}
