using CampaignSite.Hosting;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace CampaignSite.Caching;

/// <summary>Registers the pages that are kept ready in memory; what makes them ahead of readers is one of the background services.</summary>
internal static class CachingServiceCollectionExtensions
{
    public static IServiceCollection AddPageCache(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<PageCacheOptions>(configuration, PageCacheOptions.Section)
            .Validate(options => options.Megabytes is >= 1 and <= 4096, "PageCache:Megabytes must be from 1 to 4096");
        services.AddSingleton<PageCachePolicy>();
        services.AddSingleton<InProcessRequests>();
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<IOptions<PageCacheOptions>>((cache, options) => cache.SizeLimit = options.Value.Megabytes * 1024L * 1024);
        return services;
    }
}
