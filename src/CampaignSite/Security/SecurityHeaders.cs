using CampaignSite.Hosting;

namespace CampaignSite.Security;

/// <summary>The one table of headers that every response carries.</summary>
internal static class SecurityHeaders
{
    /// <summary>Names and values, in the order they are sent.</summary>
    public static readonly (string Name, string Value)[] Table =
    [
        // No inline script or style anywhere, so no nonce, so one constant policy, so pages that are the same bytes for everyone.
        ("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"),

        // Not no-referrer: browsers would then send “Origin: null” with our own forms, and no Referer where they have no Origin, and
        // CrossSiteGuard would refuse them. Others are told nothing either way.
        ("Referrer-Policy", "same-origin"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "same-origin"),

        // Looking up the hosts a page links to would tell the network what is being read.
        ("X-DNS-Prefetch-Control", "off"),
        ("Permissions-Policy",
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()"),
    ];

    /// <summary>ASVS 3.4.1 asks for a year; two are what preload lists want.</summary>
    private const string Hsts = "max-age=63072000; includeSubDomains";

    /// <summary>Sets the table, and what depends on the request, as a response starts.</summary>
    public static void Apply(HttpContext context, SiteOptions site, TimeProvider time)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in Table)
        {
            headers[name] = value;
        }

        // RFC 6797, 7.2: never over plain HTTP; the scheme is the proxy's where one is trusted. An onion address needs no certificate, and has none.
        if (context.Request.IsHttps && !OnionService.IsOnionRequest(context.Request, site))
        {
            headers.StrictTransportSecurity = Hsts;
        }

        OnionService.Announce(context, site);

        // ASVS 4.1.1: the platform sends stylesheets and scripts without their charset.
        if (context.Response.ContentType is { } type && type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains(';', StringComparison.Ordinal))
        {
            context.Response.ContentType = $"{type}; charset=utf-8";
        }

        CacheHeaders.Apply(context, site, time);
    }
}
