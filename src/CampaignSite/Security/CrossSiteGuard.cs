namespace CampaignSite.Security;

/// <summary>
/// Refuses writes that another site sends, by Fetch Metadata and, for browsers without it, by Origin. Pages therefore carry no token and
/// are the same for everyone.
/// </summary>
internal static class CrossSiteGuard
{
    /// <summary>Refuses before anything of the request is read; also without our cookie, or a hostile page could plant it on somebody's phone.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Method is "GET" or "HEAD" || IsOurs(context.Request, context.RequestServices.GetRequiredService<SiteAddress>()))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    internal static bool IsOurs(HttpRequest request, SiteAddress site)
    {
        // A header sent twice joins to a value that equals none of these.
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var sent))
        {
            // same-site too is refused: nothing of ours lives on a sibling host.
            return sent.ToString() is "same-origin" or "none";
        }

        // Compared with our configured origins, not with the Host header, which is as much the attacker's as the rest. “null” is none of
        // ours. With neither header it is no browser since 2019, and OWASP's advice is to refuse.
        return request.Headers.Origin.ToString() is { Length: > 0 } origin && site.Origins.Contains(origin.ToLowerInvariant());
    }
}
