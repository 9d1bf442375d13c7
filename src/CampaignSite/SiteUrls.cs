using System.Collections.Frozen;
using CampaignSite.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CampaignSite;

/// <summary>The name of this site in absolute addresses, and the origins its own forms come from; both from settings, never from a request's Host.</summary>
internal sealed class SiteUrls(IOptions<SiteOptions> options, IServer server, ExportContext export)
{
    /// <summary>Never resolves (RFC 6761, 6.4): files that must name the site, and were not told where it is, must not name another one.</summary>
    private static readonly Uri Nowhere = new("https://site.invalid");

    private static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]"];

    // Read late: with port 0 the port is known only once the server listens.
    private readonly Lazy<(Uri Base, FrozenSet<string> Origins)> _read = new(() => Read(options.Value.Base ?? (export.IsExporting ? Nowhere : null), server));

    public Uri Base => _read.Value.Base;

    /// <summary>As browsers write them in <c>Origin</c>: lower case, no default port, no slash.</summary>
    public FrozenSet<string> Origins => _read.Value.Origins;

    /// <summary>An absolute address for a path that begins with a slash.</summary>
    public string Absolute(string path) => Base.GetLeftPart(UriPartial.Authority) + path;

    private static (Uri Base, FrozenSet<string> Origins) Read(Uri? told, IServer server)
    {
        var listening = (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(BindingAddress.Parse).Where(a => !a.IsUnixPipe).ToArray();
        var first = listening.FirstOrDefault();
        var named = told ?? (first is null ? new Uri("http://localhost") : Named(first, IsName(first) ? first.Host : "localhost"));

        var origins = listening
            .Where(ListeningAddresses.IsLoopback)
            .SelectMany(a => LoopbackNames.Select(host => Named(a, host)))
            .Append(named)
            .Select(u => u.GetLeftPart(UriPartial.Authority));
        return (named, origins.ToFrozenSet(StringComparer.Ordinal));
    }

    // “*”, “+” and the any-addresses are no name a browser could use.
    private static bool IsName(BindingAddress address) => address.Host is not ("*" or "+" or "0.0.0.0" or "[::]");

    private static Uri Named(BindingAddress address, string host) => new($"{address.Scheme}://{host}:{address.Port}");
}
