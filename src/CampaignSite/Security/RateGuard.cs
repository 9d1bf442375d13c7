using System.Globalization;

namespace CampaignSite.Security;

/// <summary>Answers POSTs over their limit with 429 and says when to come back; not a ban, because mobile networks and Tor share addresses.</summary>
internal static class RateGuard
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // What no address takes costs nobody anything: it is 404 in a moment.
        if (context.Request.Method != HttpMethods.Post || context.GetEndpoint() is not { } endpoint)
        {
            return next(context);
        }

        var declared = endpoint.Metadata.GetMetadata<PostKindAttribute>();
        var limits = context.RequestServices.GetRequiredService<RateLimits>();
        if (limits.Count(context.Connection.RemoteIpAddress, declared?.Kind ?? PostKind.Other) is not { } wait)
        {
            return next(context);
        }

        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Task.CompletedTask;
    }
}
