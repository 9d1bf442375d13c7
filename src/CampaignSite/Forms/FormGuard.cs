using System.Text;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Forms;

/// <summary>Reads the form of a POST before its page does, and answers 400, 413 or 415 where that fails.</summary>
/// <remarks>Razor Pages alone runs the handler with an empty model after an unreadable form, and answers <c>charset=utf-7</c> with 500.</remarks>
internal sealed class FormGuard(RequestDelegate next)
{
    /// <summary>After the rate limit: nothing is stored or looked up for somebody who is over it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        // Where nothing takes a POST, nothing is read either: it is 404 in a moment.
        if (context.Request.Method == HttpMethods.Post && context.GetEndpoint() is not null)
        {
            if (!IsForm(context.Request.ContentType))
            {
                context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
                return;
            }

            RejectedFormFeature.Prepare(context.Request);
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
                // More fields, longer names or values than any form here has; a chunk whose length overflows. What the server itself
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
