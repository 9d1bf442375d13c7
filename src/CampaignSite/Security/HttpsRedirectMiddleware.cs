using CampaignSite.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CampaignSite.Security;

/// <summary>Redirects plain HTTP to the https address, before anything of the request is read (ASVS 12.2.1).</summary>
internal sealed class HttpsRedirectMiddleware(RequestDelegate next, IOptions<SiteOptions> options, TrustedProxies proxies, ListeningAddresses listening)
{
    private readonly bool _speaksHttps = listening.All.Any(address => address.Scheme == Uri.UriSchemeHttps);

    /// <summary>Before the forwarded headers are taken: what the proxy said is still there.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;

        // Other names of the site, loopback and the onion address among them, have no certificate to go to.
        if (options.Value.Base is not { } address || address.Scheme != Uri.UriSchemeHttps
            || !string.Equals(request.Host.Host, address.Host, StringComparison.OrdinalIgnoreCase) || !IsPlainHttp(context))
        {
            return next(context);
        }

        // Not cached: a shared cache that does not tell schemes apart would redirect readers for ever, and the address holds the query.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = address.GetLeftPart(UriPartial.Authority) + request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }

    // Only where it is known: behind a proxy that no setting names every request looks like plain HTTP, and would be redirected for ever.
    private bool IsPlainHttp(HttpContext context)
    {
        if (!proxies.Contains(context.Connection.RemoteIpAddress))
        {
            return _speaksHttps && !context.Request.IsHttps;
        }

        // Of several proxies the first in the row speaks with the visitor.
        var schemes = context.Request.Headers.GetCommaSeparatedValues(ForwardedHeadersDefaults.XForwardedProtoHeaderName);
        return schemes.Length > 0 && string.Equals(schemes[Math.Max(0, schemes.Length - options.Value.ProxyHops)].Trim(), Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase);
    }
}
