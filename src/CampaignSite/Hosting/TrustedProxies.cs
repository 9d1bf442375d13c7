using System.Net;
using Microsoft.Extensions.Options;

namespace CampaignSite.Hosting;

/// <summary>Whose forwarded headers are believed: the proxies of <c>Site:Proxies</c>, and every program that may open the Unix socket that the site listens on.</summary>
internal sealed class TrustedProxies(IOptions<SiteOptions> site, ListeningAddresses listening)
{
    private readonly bool _hasUnixSocket = listening.All.Any(address => address.IsUnixPipe);

    /// <summary>Whether there is any.</summary>
    public bool Any => _hasUnixSocket || site.Value.TrustedProxies.Count > 0;

    /// <summary>Whether the other end of a connection is one; asked before its headers are taken.</summary>
    public bool Contains(IPAddress? address)
    {
        // A Unix socket has no address.
        if (address is null)
        {
            return _hasUnixSocket;
        }

        var from = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return site.Value.TrustedProxies.Any(network => network.Contains(from));
    }
}
