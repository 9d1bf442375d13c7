namespace CampaignSite.Caching;

/// <summary>Registers the pages that are kept ready in memory.</summary>
internal static class CachingServiceCollectionExtensions
{
    // Both languages of a campaign of 500 pages, packed in both ways, take some 15 MB.
    private const int MemoryBytes = 48 * 1024 * 1024;

    public static IServiceCollection AddPageCache(this IServiceCollection services) =>
        services.AddSingleton<PageCachePolicy>().AddOutputCache(options => options.SizeLimit = MemoryBytes);
}
