using System.Collections.Immutable;
using System.Net;

namespace CampaignSite.Hosting;

/// <summary>The addresses the site is told to listen on, known before it does.</summary>
internal sealed record ListeningAddresses(ImmutableArray<BindingAddress> All, ImmutableArray<string> Problems)
{
    private const string Default = "http://localhost:5000";

    /// <summary>As the server takes them. The platform's own <c>ToString</c> makes the path of a Unix socket lower case (ASP.NET Core 10.0), which is then another path.</summary>
    public IEnumerable<string> Urls => All.Select(address => address.IsUnixPipe ? $"{address.Scheme}://unix:{address.UnixPipePath}" : address.ToString());

    public bool AllLoopback => All.All(IsLoopback);

    public static ListeningAddresses From(IConfiguration configuration)
    {
        var kestrel = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>();

        // The order in which Kestrel itself decides: endpoints by name, then urls, then ports.
        IEnumerable<string>[] sources = [kestrel, Values(configuration, "urls"), Ports("http").Concat(Ports("https")), [Default]];
        List<string> problems = [];
        return new([.. sources.First(source => source.Any()).Select(text => Parse(text, problems)).OfType<BindingAddress>()], [.. problems]);

        IEnumerable<string> Ports(string scheme) => Values(configuration, $"{scheme}_ports").Select(port => $"{scheme}://*:{port}");
    }

    public static bool IsLoopback(BindingAddress address) => !address.IsUnixPipe && IsLoopback(address.Host);

    /// <summary>Whether a browser reaches its own machine under this name.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));

    private static string[] Values(IConfiguration configuration, string key) =>
        (configuration[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static BindingAddress? Parse(string text, List<string> problems)
    {
        var advice = "write addresses such as http://localhost:5000, with a port from 0 to 65535";
        try
        {
            var address = BindingAddress.Parse(text);
            if (address.Port == 0 && string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase))
            {
                // Port 0 means two ports for “localhost”, one a protocol, and the server refuses that.
                advice = "a free port needs an address: http://127.0.0.1:0";
            }
            else if (address.Scheme is "http" or "https" && (address.IsUnixPipe || address.Port is >= 0 and <= 65_535))
            {
                return address;
            }
        }
        catch (FormatException)
        {
            // Reported below, with the key.
        }

        problems.Add($"urls holds “{text}”; {advice}");
        return null;
    }
}
