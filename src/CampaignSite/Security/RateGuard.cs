using System.Globalization;

namespace CampaignSite.Security;

/// <summary>Answers POSTs over their limit with 429 and says when to come back; not a ban, because mobile networks and Tor share addresses.</summary>
internal static class RateGuard
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // What no address takes costs nobody anything: it is 404 in a moment.
        if (context.Request.Method != HttpMethods.Post || context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }

        var kind = endpoint.Metadata.GetMetadata<PostKindAttribute>()?.Kind ?? PostKind.Other;
        var address = context.Connection.RemoteIpAddress;
        var limits = context.RequestServices.GetRequiredService<RateLimits>();
        if (limits.Count(address, kind) is not { } wait)
        {
            await next(context);
            if (context.Response.StatusCode >= 400)
            {
                // Nothing was kept: who mends a form and sends it again has not yet used the hour's number. The minute's count stays.
                limits.GiveBack(address, kind);
            }
            else if (context.Response.StatusCode == StatusCodes.Status307TemporaryRedirect)
            {
                // The same press comes again in a moment, and costs its visitor nothing twice.
                limits.RefundAll(address, kind);
            }

            return;
        }

        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
    }
}
