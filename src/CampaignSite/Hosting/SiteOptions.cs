using System.Net;

namespace CampaignSite.Hosting;

/// <summary>Where the campaign lies, where the site keeps what it must remember, and under which name visitors reach it.</summary>
internal sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>The campaign's folder, from the working folder; the default falls back to the copy beside the executable.</summary>
    public string Content { get; set; } = DefaultContent;

    /// <summary>The folder that is written to, from the working folder.</summary>
    public string Data { get; set; } = "data";

    /// <summary>Empty: the first listening address.</summary>
    public string BaseAddress { get; set; } = "";

    /// <summary>Addresses or networks of proxies whose forwarded headers are believed, separated by semicolons. Who can open the site's own Unix socket is believed without.</summary>
    public string Proxies { get; set; } = "";

    /// <summary>How many proxies stand in a row before the site, each named in <see cref="Proxies"/>.</summary>
    public int ProxyHops { get; set; } = 1;

    /// <summary>Scheme and host of the same site as an onion service; empty where there is none.</summary>
    public string OnionAddress { get; set; } = "";

    private const string DefaultContent = "content";

    // Parsed on first use, when every setting has been bound, and once.
    public string ContentFolder => field ??= Content == DefaultContent && !Directory.Exists(DefaultContent)
        ? Path.Combine(AppContext.BaseDirectory, DefaultContent)
        : Path.GetFullPath(Content);

    public string DataFolder => field ??= Path.GetFullPath(Data);

    public Uri? Base => field ??= BaseAddress.Length == 0 ? null : AsSent(new Uri(BaseAddress));

    public Uri? Onion => field ??= OnionAddress.Length == 0 ? null : new Uri(OnionAddress);

    internal IReadOnlyList<IPNetwork> TrustedProxies => field ??= WithBothLoopbacks([.. ProxyTexts.Select(ParseProxy).OfType<IPNetwork>()]);

    internal string[] ProxyTexts => field ??= Proxies.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A network, or an address as a network of one; null where the text is neither.</summary>
    internal static IPNetwork? ParseProxy(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    // A proxy that is told “localhost” takes ::1 for one connection and 127.0.0.1 for the next.
    private static IPNetwork[] WithBothLoopbacks(IPNetwork[] networks) =>
        networks.Any(network => IPAddress.IsLoopback(network.BaseAddress)) ? [.. networks, new(IPAddress.Loopback, 32), new(IPAddress.IPv6Loopback, 128)] : networks;

    // Browsers write a name like пример.example in its ASCII form, in Origin as in Host; here both must compare equal.
    private static Uri AsSent(Uri address) =>
        address.HostNameType == UriHostNameType.Dns ? new UriBuilder(address) { Host = address.IdnHost }.Uri : address;
}
