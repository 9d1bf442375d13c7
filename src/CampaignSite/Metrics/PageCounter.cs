using CampaignSite.Security;

namespace CampaignSite.Metrics;

/// <summary>Counts the requests for one page during the current hour. Of a request it keeps nothing; it is metadata of the page's endpoint where metrics are on.</summary>
internal sealed class PageCounter
{
    private long _hits;
    private long _misses;

    /// <summary>The counter of the page that answers; null where it is not counted: metrics are off, its readers may be in danger, it is one visitor's own, or it goes to the onion address.</summary>
    public static PageCounter? For(HttpContext context, CachePolicy policy) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageCounter>() is { } counter
        && policy is CachePolicy.Page or CachePolicy.Helpers
        && context.Features.Get<NoCountFeature>() is null
        && !OnionService.IsOnionRequest(context)
            ? counter
            : null;

    /// <summary>Counts a page that was made for the request.</summary>
    public void CountMiss() => Interlocked.Increment(ref _misses);

    /// <summary>Counts a page that was answered from memory; HEAD reads nothing.</summary>
    public void CountHit(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            Interlocked.Increment(ref _hits);
        }
    }

    /// <summary>Begins again at zero.</summary>
    public (long Hits, long Misses) Take() => (Interlocked.Exchange(ref _hits, 0), Interlocked.Exchange(ref _misses, 0));
}
