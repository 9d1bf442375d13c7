using System.Net;
using System.Net.Sockets;

namespace CampaignSite.Links;

/// <summary>Connects to hosts of the public internet and to no others: an address in a proposed change must not reach what only the editor's machine can (SSRF).</summary>
/// <remarks>The address that a name resolves to is judged and then connected to, so that a second look-up cannot give another one.</remarks>
internal sealed class PublicNetwork(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    // The special-purpose registries of IANA (RFC 6890 and later), of version 4; of version 6 what is not global unicast is refused, and these within it.
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>By the machine's own resolver.</summary>
#pragma warning disable RS0030 // What links is told to ask; the site asks nothing.
    public static PublicNetwork Default { get; } = new((host, stop) => Dns.GetHostAddressesAsync(host, stop));

    public static bool IsPublic(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return address switch
        {
            { IsIPv4MappedToIPv6: true } => IsPublic(address.MapToIPv4()),
            { AddressFamily: AddressFamily.InterNetwork } => !Array.Exists(Special, network => network.Contains(address)),

            // Two ways of writing an address of version 4 inside one of version 6, which a gateway takes apart.
            _ when Translated.Contains(address) => IsPublic(new IPAddress(bytes[12..16])),
            _ when SixToFour.Contains(address) => IsPublic(new IPAddress(bytes[2..6])),
            _ => GlobalUnicast.Contains(address) && !Array.Exists(Special, network => network.Contains(address)),
        };
    }

    /// <exception cref="PrivateAddressException">The name leads nowhere but to addresses that are not public.</exception>
    /// <exception cref="SocketException">There is no such name, or nothing listens.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken stop)
    {
        var addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await resolve(host.Host, stop);
        var allowed = Array.FindAll(addresses, IsPublic);
        return allowed.Length > 0 ? await OpenAsync(allowed, host.Port, stop)
            : throw (addresses.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new PrivateAddressException());
    }

    /// <summary>A connection that is not judged, for a proxy that the environment names.</summary>
    public static async ValueTask<Stream> ConnectToProxyAsync(DnsEndPoint proxy, CancellationToken stop) =>
        await OpenAsync(await Dns.GetHostAddressesAsync(proxy.Host, stop), proxy.Port, stop);

    private static async Task<Stream> OpenAsync(IPAddress[] addresses, int port, CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
#pragma warning restore RS0030
}
