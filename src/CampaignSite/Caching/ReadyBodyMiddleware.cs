using System.IO.Hashing;
using CampaignSite.Security;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Caching;

/// <summary>Finishes the body of an answer that is to be kept: compressed once, with its length and a strong tag (RFC 9110, 8.8.3).</summary>
internal sealed class ReadyBodyMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<ReadyBody>() is not { } ready)
        {
            await next(context);
            return;
        }

        // Others wait for this page: who asked first may leave, and it is finished for them.
        var aborted = context.RequestAborted;
        context.RequestAborted = CancellationToken.None;
        var response = context.Response;
        var line = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = line;
            context.RequestAborted = aborted;
        }

        ReadOnlyMemory<byte> body = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            body = BodyEncoder.Encode(body.Span, ready.Encoding, ready.Effort);
            response.ContentLength = body.Length;
            response.Headers.ContentEncoding = ready.Encoding;
            var policy = CacheHeaders.Remember(context);
            if (policy != CachePolicy.Quiet)
            {
                response.Headers.ETag = $"\"{XxHash128.HashToUInt128(body.Span):x32}\"";
            }
        }

        await line.WriteAsync(body, CancellationToken.None);
    }
}
