namespace CampaignSite.Security;

/// <summary>
/// Refuses writes that another site sends, by Fetch Metadata; for browsers without it by Origin; and for those without either by Referer
/// (decisions 0020 and 0110). Pages therefore carry no token and are the same for everyone.
/// </summary>
internal sealed class CrossSiteGuard(RequestDelegate next, SiteUrls urls)
{
    /// <summary>Refuses before anything of the request is read; also without our cookie, or a hostile page could plant it on somebody's phone.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Method is "GET" or "HEAD" || Classify(context.Request, urls) == RequestSource.SameOrigin)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    internal static RequestSource Classify(HttpRequest request, SiteUrls urls)
    {
        // A header sent twice joins to a value that equals none of these.
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var sent))
        {
            // same-site too is refused: this site has no sibling hosts.
            return SameOriginIf(sent.ToString() is "same-origin" or "none");
        }

        // Compared with our configured origins, not with the Host header, which is as much the attacker's as the rest. “null” is not one of them.
        if (request.Headers.TryGetValue("Origin", out var origin))
        {
            return SameOriginIf(urls.Origins.Contains(origin.ToString().ToLowerInvariant()));
        }

        // lynx, w3m, Dillo, NetSurf, Firefox before 70 send neither of the two. A page can keep its own address out of Referer and can
        // never put another's in; where one of the two is there, it has the last word and this is not read.
        // Some proxies blank it, which says as little as leaving it out.
        return string.IsNullOrEmpty(request.Headers.Referer) ? RequestSource.Unknown : SameOriginIf(request.Headers.Referer is [var page] && IsPageOf(urls, page));
    }

    private static bool IsPageOf(SiteUrls urls, string? page) =>
        Uri.TryCreate(page, UriKind.Absolute, out var address) && urls.Origins.Contains(address.GetLeftPart(UriPartial.Authority));

    private static RequestSource SameOriginIf(bool isSame) => isSame ? RequestSource.SameOrigin : RequestSource.CrossSite;
}
