using System.Text;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Security;

/// <summary>Reads the form of a POST before its page does, and answers 400, 413 or 415 where that fails.</summary>
/// <remarks>Razor Pages alone runs the handler with an empty model after an unreadable form, and answers <c>charset=utf-7</c> with 500.</remarks>
internal static class FormGuard
{
    /// <summary>By the announced length, before anybody waits for a body.</summary>
    public static Task RefuseByLengthAsync(HttpContext context, RequestDelegate next)
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
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }

    /// <summary>After the rate limit: nothing is stored or looked up for somebody who is over it.</summary>
    public static async Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        // Where nothing takes a POST, nothing is read either: it is 404 in a moment.
        if (context.Request.Method == HttpMethods.Post && context.GetEndpoint() is not null)
        {
            if (!IsForm(context.Request.ContentType))
            {
                context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
                return;
            }

            RefusedForm.Prepare(context.Request);
            try
            {
                var form = await context.Request.ReadFormAsync(context.RequestAborted);

                // The same field twice: whichever of the two a page took, another reader of the request may take the other.
                if (form.Any(field => field.Value.Count > 1))
                {
                    throw new InvalidDataException();
                }
            }
            catch (Exception unreadable) when (unreadable is InvalidDataException or IOException and not BadHttpRequestException)
            {
                // More fields, longer names or values than a form of ours has; a chunk whose length overflows. What the server itself
                // calls bad carries its own status.
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
        }

        await next(context);
    }

    internal static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        && type.Parameters.All(p => p.Name.Equals("charset", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase));
}
