using System.Net;
using CampaignSite.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CampaignSite.Security;

/// <summary>Prepares a proxy's headers for the platform, and says once where they come from somebody who is not believed.</summary>
internal sealed partial class ProxyHeadersMiddleware(RequestDelegate next, TrustedProxies proxies, IOptions<SiteOptions> site, ILogger<ProxyHeadersMiddleware> logger)
{
    private int _warned;

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (proxies.Contains(context.Connection.RemoteIpAddress))
        {
            // Squid and others write “unknown” or a name of their own where they hide a visitor. The platform would stop there, and lose the scheme with it:
            // such a visitor has the proxy's address, and what was said of the scheme holds.
            var visitors = headers.GetCommaSeparatedValues(ForwardedHeadersDefaults.XForwardedForHeaderName);
            if (visitors.TakeLast(site.Value.ProxyHops).Any(visitor => !IPEndPoint.TryParse(visitor, out _)))
            {
                headers.Remove(ForwardedHeadersDefaults.XForwardedForHeaderName);
            }
        }
        else if (headers.ContainsKey(ForwardedHeadersDefaults.XForwardedProtoHeaderName) && Interlocked.Exchange(ref _warned, 1) == 0)
        {
            Log.NotBelieved(logger, Describe(context.Connection.RemoteIpAddress));
        }

        return next(context);
    }

    // Never the address: it may be a visitor's, who sent the header himself.
    private static string Describe(IPAddress? address) =>
        address is null || IPAddress.IsLoopback(address) ? "this machine"
        : IsPrivate(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address) ? "a private network"
        : "elsewhere";

    private static bool IsPrivate(IPAddress address) =>
        address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal || PrivateNetworks.Any(network => network.Contains(address));

    // RFC 1918, 3.
    private static readonly System.Net.IPNetwork[] PrivateNetworks = [System.Net.IPNetwork.Parse("10.0.0.0/8"), System.Net.IPNetwork.Parse("172.16.0.0/12"), System.Net.IPNetwork.Parse("192.168.0.0/16")];

    private static partial class Log
    {
        [LoggerMessage(1601, LogLevel.Warning, "X-Forwarded-Proto came from {Place}, which Site:Proxies does not name: marks and HSTS are off for the visitors of that proxy until it is named there")]
        public static partial void NotBelieved(ILogger logger, string place);
    }
}
