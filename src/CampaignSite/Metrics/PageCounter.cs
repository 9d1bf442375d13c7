using CampaignSite.Security;

namespace CampaignSite.Metrics;

/// <summary>Counts the requests for one page during the current hour. Of a request it keeps nothing; it is metadata of the page's endpoint where metrics are on.</summary>
internal sealed class PageCounter
{
    private long _requests;
    private long _hits;

    /// <summary>The counter of the page that answers; null where it is not counted: metrics are off, readers of the class may be in danger, the answer is one visitor's, or it goes to the onion address.</summary>
    public static PageCounter? For(HttpContext context, CachePolicy policy) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageCounter>() is { } counter && policy is CachePolicy.Page or CachePolicy.Helpers && !OnionService.IsOnionRequest(context) ? counter : null;

    public void CountRequest() => Interlocked.Increment(ref _requests);

    /// <summary>The request was answered from memory.</summary>
    public void CountHit() => Interlocked.Increment(ref _hits);

    /// <summary>Begins again at zero.</summary>
    public (long Requests, long Hits) Take() => (Interlocked.Exchange(ref _requests, 0), Interlocked.Exchange(ref _hits, 0));
}
