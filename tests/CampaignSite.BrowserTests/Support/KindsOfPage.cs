using System.Collections.Concurrent;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.BrowserTests.Support;

/// <summary>Pages of every kind: a browser is too slow to open them all.</summary>
internal static class KindsOfPage
{
    private static readonly ConcurrentDictionary<(RunningSite Site, string Prefix), Task<IReadOnlyList<string>>> Chosen = new();

    /// <summary>All lists, the texts with an address of their own and the quiet pages; of what lies below a list the shortest and the longest one, as HTML.</summary>
    public static Task<IReadOnlyList<string>> OfAsync(RunningSite site, string prefix)
    {
        ArgumentNullException.ThrowIfNull(site);
        return Chosen.GetOrAdd((site, prefix), _ => ChooseAsync(site, prefix));
    }

    private static async Task<IReadOnlyList<string>> ChooseAsync(RunningSite site, string prefix)
    {
        var campaign = site.Services.GetRequiredService<CampaignProvider>().Current;
        var kinds = new List<string>();
        foreach (var kind in PageAddresses.All(campaign).GroupBy(address => string.Join('/', address.Split('/')[..^1])))
        {
            var paths = kind.Select(address => address == "/" && prefix.Length > 0 ? prefix : prefix + address).ToList();
            if (kind.Key.Length == 0 || kind.Key == campaign.Quiet.Address)
            {
                kinds.AddRange(paths);
                continue;
            }

            var sizes = new List<(string Path, int Length)>();
            foreach (var path in paths)
            {
                sizes.Add((path, (await site.Client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length));
            }

            kinds.AddRange(new[] { sizes.MinBy(page => page.Length).Path, sizes.MaxBy(page => page.Length).Path }.Distinct());
        }

        return kinds;
    }
}
