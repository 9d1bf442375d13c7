using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.Options;

namespace CampaignSite.Hosting;

/// <summary>The addresses the site is told to listen on, known before it does.</summary>
internal sealed record ListeningAddresses(ImmutableArray<BindingAddress> All)
{
    private const string Default = "http://localhost:5000";

    public bool AllLoopback => All.All(IsLoopback);

    /// <exception cref="OptionsValidationException">An address cannot be listened on.</exception>
    public static ListeningAddresses From(IConfiguration configuration)
    {
        var named = configuration["urls"] is { Length: > 0 } urls ? urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        var kestrel = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>();
        var ports = Ports(configuration, "http_ports", "http").Concat(Ports(configuration, "https_ports", "https"));

        // The order in which Kestrel itself decides: endpoints by name, then urls, then ports.
        string[] all = [.. kestrel];
        all = all.Length > 0 ? all : named;
        all = all.Length > 0 ? all : [.. ports];
        return new([.. (all.Length > 0 ? all : [Default]).Select(Parse)]);
    }

    public static bool IsLoopback(BindingAddress address) =>
        !address.IsUnixPipe
        && (string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    private static IEnumerable<string> Ports(IConfiguration configuration, string key, string scheme) =>
        (configuration[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => $"{scheme}://*:{p}");

    private static BindingAddress Parse(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);

            // Port 0 means two ports for “localhost”, one a protocol, and the server refuses that.
            var free = address.Port == 0 && string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase);
            if (free)
            {
                throw OptionsErrors.Create("urls", $"holds “{text}”; a free port needs an address: http://127.0.0.1:0");
            }

            if (address.Scheme is "http" or "https" && (address.IsUnixPipe || address.Port is >= 0 and <= 65_535))
            {
                return address;
            }
        }
        catch (FormatException)
        {
            // Said below, with the key.
        }

        throw OptionsErrors.Create("urls", $"holds “{text}”; write addresses such as http://localhost:5000, with a port from 0 to 65535");
    }
}
