using System.IO.Hashing;
using CampaignSite.Security;
using Microsoft.AspNetCore.ResponseCompression;

namespace CampaignSite.Caching;

/// <summary>Finishes the body of an answer that is to be kept: compressed once, with its length and a strong tag (RFC 9110, 8.8.3).</summary>
internal sealed class ReadyBodyMiddleware(RequestDelegate next, IResponseCompressionProvider compression)
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

        // A file is not written for HEAD, and its length and its tag are those of what is written.
        var method = context.Request.Method;
        context.Request.Method = HttpMethods.Get;
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
            context.Request.Method = method;
        }

        ReadOnlyMemory<byte> body = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            // What is packed already is not packed again: old phones save a zip as it came.
            var encoding = compression.ShouldCompressResponse(context) ? ready.Encoding : null;
            body = BodyEncoder.Encode(body.Span, encoding, ready.Effort);
            response.ContentLength = body.Length;
            response.Headers.ContentEncoding = encoding;
            var policy = CacheHeaders.Remember(context);

            // A quiet page has no tag, but a file to take away has: the one of what is sent, in the place of the weak one of the file.
            if (policy != CachePolicy.Quiet || response.Headers.ETag.Count > 0)
            {
                response.Headers.ETag = $"\"{XxHash128.HashToUInt128(body.Span):x32}\"";
            }
        }

        // An empty one is left to the status pages, which are too late once anything was written.
        if (body.Length > 0)
        {
            await line.WriteAsync(body, CancellationToken.None);
        }
    }
}
