using CampaignSite.Reloading;
using Microsoft.AspNetCore.Http.Features;

namespace CampaignSite.Caching;

/// <summary>Sends a page that is ready before anything else is asked, to readers of whom nothing has to be known: the day a hundred thousand come, they are all of these.</summary>
/// <remarks>
/// Behind the filter of host names. The guards behind it refuse other methods, bodies and spellings of an address, none of which is looked up here; everyone
/// with a query or a cookie goes the whole way, to <see cref="PageCacheMiddleware"/>.
/// </remarks>
internal sealed class PageCacheLookupMiddleware(RequestDelegate next, PageCache cache, CampaignProvider campaigns)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!IsSimple(context) || cache.Find(campaigns.Current, cache.KeyOf(context, hasCookie: false)) is not { } page)
        {
            return next(context);
        }

        page.Counter?.CountHit(context.Request);
        return page.SendAsync(context);
    }

    private static bool IsSimple(HttpContext context)
    {
        var request = context.Request;
        return request.Method is "GET" or "HEAD"
            && !request.QueryString.HasValue
            && request.Headers.Cookie.Count == 0
            && request.Headers.Range.Count == 0
            && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false };
    }
}
