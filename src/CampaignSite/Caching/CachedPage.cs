using CampaignSite.Metrics;
using CampaignSite.Security;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Caching;

/// <summary>An answer of status 200 as it is kept: its body finished, in one encoding.</summary>
/// <param name="Policy">The class that the page chose while it was made.</param>
/// <param name="Tag">Strong (RFC 9110, 8.8.3); null for a page in no cache.</param>
/// <param name="Headers">What the answer says of itself. What the site says of every answer, and whether others may keep it, is written anew each time, by <see cref="SecurityHeaders"/>.</param>
/// <param name="Counter">Null where the page is not counted.</param>
internal sealed record CachedPage(CachePolicy Policy, EntityTagHeaderValue? Tag, KeyValuePair<string, StringValues>[] Headers, byte[] Body, PageCounter? Counter)
{
    /// <summary>Whether it is the same with our cookie and without, and the store need not be asked.</summary>
    public bool IsBlindToCookie => Policy is CachePolicy.Quiet or CachePolicy.Public;

    /// <summary>Answers a GET or a HEAD; with 304 who has it already (RFC 9110, 13.1.2).</summary>
    public Task SendAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (request.Headers.IfNoneMatch is { Count: > 0 } known && IsKnown(known))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.ContentEncoding = default;
            response.Headers.ContentType = default;
            return Task.CompletedTask;
        }

        response.ContentLength = Body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(Body, context.RequestAborted).AsTask();
    }

    // Weak comparison: a proxy that packs anew on the way writes W/ before our tag.
    private bool IsKnown(StringValues known) =>
        Tag is not null && EntityTagHeaderValue.TryParseList(known, out var tags) && tags.Any(tag => tag.Compare(Tag, useStrongComparison: false) || tag.Equals(EntityTagHeaderValue.Any));
}
