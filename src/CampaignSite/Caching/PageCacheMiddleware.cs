using System.IO.Hashing;
using CampaignSite.Content;
using CampaignSite.Errors;
using CampaignSite.Forms;
using CampaignSite.Marks;
using CampaignSite.Metrics;
using CampaignSite.Security;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Caching;

/// <summary>Keeps the answers that are the same for everyone, and nothing else: not what a visitor with marks sees, not what was made of words that were typed, no refusal and no error.</summary>
internal sealed class PageCacheMiddleware(RequestDelegate next, PageCache cache, IResponseCompressionProvider compression)
{
    // What makes an answer one to somebody who has a part of it already.
    private static readonly string[] Conditions = [HeaderNames.IfNoneMatch, HeaderNames.IfModifiedSince, HeaderNames.IfMatch, HeaderNames.IfUnmodifiedSince];

    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsTheSameForEveryone(context) || QueryKeys.IsRead(context))
        {
            await next(context);
            return;
        }

        var campaign = context.RequestServices.GetRequiredService<Campaign>();
        var key = cache.KeyOf(context, hasCookie: false);
        if (!MayShowMarks(context) || cache.Find(campaign, key) is { IsBlindToCookie: true })
        {
            await AnswerAsync(context, campaign, key);
            return;
        }

        // A visitor with our cookie and no marks reads what everyone reads, but for the words about the cookie.
        var marks = context.RequestServices.GetRequiredService<VisitorMarks>();
        if (await marks.HasNoneAsync(context.RequestAborted))
        {
            await AnswerAsync(context, campaign, key with { HasCookie = marks.HasCookie });
        }
        else
        {
            await AnswerVisitorAsync(context, campaign, key);
        }
    }

    // A status page and a form that is shown again are answers to another request than the one they look like. Parts are given of assets only (RFC 9110, 14.2).
    private static bool IsTheSameForEveryone(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata.GetMetadata<KeepReadyMetadata>() is not null
        && !(IsAsset(context) && context.Request.Headers.Range.Count > 0)
        && context.Features.Get<StatusPageFeature>() is null
        && context.Features.Get<RejectedFormFeature>() is null
        && CacheHeaders.PolicyOf(context) is not (CachePolicy.Personal or CachePolicy.Never);

    // What is declared blind to our cookie, quiet pages above all, neither waits for the store nor tells it that someone came.
    private static bool MayShowMarks(HttpContext context) =>
        context.Request.Headers.Cookie.Count > 0
        && CacheHeaders.PolicyOf(context) is not (CachePolicy.Quiet or CachePolicy.Public)
        && !IsAsset(context);

    private static bool IsAsset(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private async Task AnswerAsync(HttpContext context, Campaign campaign, PageCacheKey key)
    {
        byte[]? body = null;
        CachedPage? finished = null;
        async Task<CachedPage?> MakeAsync(CompressionEffort effort)
        {
            body = await RunAsync(context);
            finished = Finish(context.Response, body, key, effort);

            // Where the store went or came back, or a day's figures were taken, while it was made, it is right for this reader and not what the key says.
            return key == cache.KeyOf(context, key.HasCookie) ? finished : null;
        }

        CachedPage? page;
        if (context.Features.Get<MadeAhead>() is null)
        {
            page = await cache.FindOrMakeAsync(campaign, key, () => MakeAsync(CompressionEffort.Waiting), context.RequestAborted);
        }
        else if ((page = await MakeAsync(CompressionEffort.Ahead)) is not null)
        {
            cache.Keep(campaign, key, page);
        }

        if (page is not null && body is null)
        {
            page.Counter?.CountHit(context.Request);
            context.Features.Set(new NoCountFeature());
        }

        // Other readers of the page are past the lock by now, so a slow connection delays no one else.
        if (page is null && body is null)
        {
            await next(context);
        }
        else
        {
            await SendAsync(context, page ?? finished, body);
        }
    }

    // With marks: a page may say only while it is made that it is quiet. Then it must travel like anybody's, for its length can be seen on the line.
    private async Task AnswerVisitorAsync(HttpContext context, Campaign campaign, PageCacheKey key)
    {
        var body = await RunAsync(context);
        var page = CacheHeaders.PolicyOf(context) == CachePolicy.Quiet ? Finish(context.Response, body, key, CompressionEffort.Waiting) : null;
        if (page is not null && key == cache.KeyOf(context, key.HasCookie))
        {
            cache.Keep(campaign, key, page);
        }

        await SendAsync(context, page, body);
    }

    private static async Task SendAsync(HttpContext context, CachedPage? page, byte[]? body)
    {
        if (page is not null)
        {
            await page.SendAsync(context);
        }
        else if (body is { Length: > 0 })
        {
            // An empty one is left to the status pages, which are too late once anything was written.
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    /// <summary>Packs an answer and gives it its tag.</summary>
    /// <returns>Null where it is not to be kept, and goes out as it is.</returns>
    private CachedPage? Finish(HttpResponse response, byte[] body, PageCacheKey key, CompressionEffort effort)
    {
        var policy = CacheHeaders.PolicyOf(response.HttpContext);
        var packed = response.Headers.ContentEncoding.ToString();
        if (response.StatusCode != StatusCodes.Status200OK
            || response.Headers.SetCookie.Count > 0
            || policy is CachePolicy.Personal or CachePolicy.Never

            // Packed already, but not as this key says.
            || (packed.Length > 0 && packed != key.Encoding))
        {
            return null;
        }

        // What is packed already is not packed again: old phones save a zip as it came.
        if (packed.Length == 0 && key.Encoding is { } encoding && compression.ShouldCompressResponse(response.HttpContext))
        {
            body = BodyEncoder.Encode(body, encoding, effort);
            response.Headers.ContentEncoding = encoding;
        }

        CacheHeaders.Remember(response.HttpContext);

        // A quiet page has no tag that a visitor could be known by; a copy of the guide has one, so that a capped line carries it once.
        var tag = policy == CachePolicy.Quiet && response.Headers.ETag.Count == 0 ? null : new EntityTagHeaderValue($"\"{XxHash128.HashToUInt128(body):x32}\"");
        response.Headers.ETag = tag?.ToString();
        response.ContentLength = null;
        return new CachedPage(policy, tag, [.. response.Headers], body, PageCounter.For(response.HttpContext, policy));
    }

    // Others wait for this page: who asked first may leave, and it is finished for them. A file is not written for HEAD, nor for who has it, and its length
    // and its tag are those of what is written.
    private async Task<byte[]> RunAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var (aborted, method, line) = (context.RequestAborted, request.Method, response.Body);
        var conditions = Conditions.Select(name => (name, request.Headers[name])).ToList();
        foreach (var name in Conditions)
        {
            request.Headers.Remove(name);
        }

        using var buffer = new MemoryStream();
        (context.RequestAborted, request.Method, response.Body) = (CancellationToken.None, HttpMethods.Get, buffer);
        try
        {
            await next(context);
        }
        finally
        {
            (context.RequestAborted, request.Method, response.Body) = (aborted, method, line);
            foreach (var (name, value) in conditions)
            {
                request.Headers[name] = value;
            }
        }

        return buffer.ToArray();
    }
}
