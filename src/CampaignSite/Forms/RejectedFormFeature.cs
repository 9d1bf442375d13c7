using System.Text;
using CampaignSite.Hosting;
using CampaignSite.Security;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace CampaignSite.Forms;

/// <summary>A feature of a request that shows a form again: the guards refused it, and what was typed must not be lost.</summary>
/// <param name="Status">400, 403, 413 or 429.</param>
/// <param name="Values">The fields as they came; a NUL, which the platform does not read, is U+0001 here.</param>
public sealed record RejectedFormFeature(int Status, IFormCollection Values)
{
    /// <summary>Makes the body of a form that may have to be shown again readable a second time; it stays in memory.</summary>
    internal static void Prepare(HttpRequest request)
    {
        if (IsWanted(request.HttpContext))
        {
            // The threshold is the limit: beyond it the platform would write what was typed to a file.
            request.EnableBuffering(RequestLimits.RedisplayedBytes);
        }
    }

    /// <summary>Reads the form of a refused POST for its own page; null where the page does not ask for that, or the form cannot be read.</summary>
    internal static async Task<RejectedFormFeature?> ReadAsync(HttpContext context, int status)
    {
        // Never for a form that is known to be another site's, or its words would be shown on our page: a form that is too large is refused
        // before its source is looked at. Where the browser names no source, and is refused for that alone, what was typed is shown again;
        // another site could put words there in such a browser, which is the price (decision 110).
        var request = context.Request;
        var required = status switch
        {
            StatusCodes.Status400BadRequest or StatusCodes.Status413PayloadTooLarge or StatusCodes.Status429TooManyRequests => RequestSource.SameOrigin,
            StatusCodes.Status403Forbidden => RequestSource.Unknown,
            _ => (RequestSource?)null,
        };
        if (required is null
            || !IsWanted(context)
            || request.ContentLength is not <= RequestLimits.RedisplayedBytes
            || !FormGuard.IsForm(request.ContentType)
            || CrossSiteGuard.Classify(request, context.RequestServices.GetRequiredService<SiteUrls>()) != required)
        {
            return null;
        }

        try
        {
            return new(status, Parse(await BodyAsync(context)));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsWanted(HttpContext context) =>
        context.Request.Method == HttpMethods.Post && context.GetEndpoint()?.Metadata.GetMetadata<RedisplayOnErrorAttribute>() is not null;

    private static async Task<string> BodyAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = RequestLimits.RedisplayedBytes;
        }

        if (context.Request.Body.CanSeek)
        {
            context.Request.Body.Position = 0;
        }

        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8, leaveOpen: true);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }

    private static FormCollection Parse(string body)
    {
        using var reader = new FormReader(body.Replace("%00", "%01", StringComparison.Ordinal).Replace('\0', '\u0001'))
        {
            ValueCountLimit = RequestLimits.FormKeys,
            KeyLengthLimit = RequestLimits.FormKeyLength,
            ValueLengthLimit = RequestLimits.RedisplayedBytes,
        };
        return new FormCollection(reader.ReadForm());
    }
}
