namespace CampaignSite.Caching;

/// <summary>Places the lookup inside the platform's host filter and outside its authentication and authorization, which this site does not use.</summary>
internal sealed class PageCacheStartupFilter(PageCache cache) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (cache.IsEnabled)
        {
            app.UseMiddleware<PageCacheLookupMiddleware>();
        }

        next(app);
    };
}
