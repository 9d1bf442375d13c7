using CampaignSite.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace CampaignSite.Forms;

/// <summary>Refuses a body by its announced length, before anybody waits for it.</summary>
internal sealed class BodyLengthGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var chunked = request.Headers.TransferEncoding;
        if (chunked.Count > 0
            && (!string.Equals(chunked, "chunked", StringComparison.OrdinalIgnoreCase) || request.ContentLength is not null || request.Headers.ContainsKey("X-Content-Length")))
        {
            // Two lengths are how a request is smuggled past a proxy that believes the other one (RFC 9112, 6.1). The server reads the
            // chunks and keeps what the other header said under this name. It also reads “gzip, chunked”, and leaves the body as it is.
            context.Response.Headers.Connection = "close";
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        if (request.Method is not ("GET" or "HEAD") && request.ContentLength > RequestLimits.Body)
        {
            LetServerDiscard(context);
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }

    // The server reads what was left unread and throws it away, but not above its own limit: then it closes the connection while the body
    // is on its way, and a proxy makes a 502 of the answer.
    private static void LetServerDiscard(HttpContext context)
    {
        if (context.Request.ContentLength <= RequestLimits.DiscardedBytes
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = RequestLimits.DiscardedBytes;
        }
    }
}
