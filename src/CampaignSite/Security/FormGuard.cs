using System.Text;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Security;

/// <summary>Reads the form of a POST before its page does, and answers 400, 413 or 415 where that fails.</summary>
/// <remarks>Razor Pages alone runs the handler with an empty model after an unreadable form, and answers <c>charset=utf-7</c> with 500.</remarks>
internal static class FormGuard
{
    /// <summary>By the announced length, before anybody waits for a body.</summary>
    public static Task RefuseBySizeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Method is "GET" or "HEAD" || context.Request.ContentLength is not > RequestLimits.Body)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }

    /// <summary>After the rate limit: nothing is parsed for somebody who is over it.</summary>
    public static async Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Method == HttpMethods.Post)
        {
            if (!IsForm(context.Request.ContentType))
            {
                context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
                return;
            }

            try
            {
                var form = await context.Request.ReadFormAsync(context.RequestAborted);

                // The same field twice: whichever of the two a page took, another reader of the request may take the other.
                if (form.Any(field => field.Value.Count > 1))
                {
                    throw new InvalidDataException();
                }
            }
            catch (InvalidDataException)
            {
                // More fields, longer names or values than a form of ours has.
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
        }

        await next(context);
    }

    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        && type.Parameters.All(p => p.Name.Equals("charset", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase));
}
