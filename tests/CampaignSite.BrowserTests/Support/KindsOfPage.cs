using CampaignSite.Content;
using CampaignSite.Live;
using CampaignSite.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.BrowserTests.Support;

/// <summary>Pages of every kind: a browser is too slow to open them all.</summary>
internal static class KindsOfPage
{
    /// <summary>All lists, the texts of the menu and the quiet pages; of what lies below a list the first and the middle one.</summary>
    public static IEnumerable<string> Of(RunningSite site, string prefix)
    {
        ArgumentNullException.ThrowIfNull(site);
        var campaign = site.Services.GetRequiredService<LiveCampaign>().Current;
        return PageAddresses.All(campaign)
            .GroupBy(address => string.Join('/', address.Split('/')[..^1]))
            .SelectMany(group => group.Key.Length == 0 || group.Key == campaign.Quiet.Address ? group : new[] { group.First(), group.ElementAt(group.Count() / 2) }.Distinct())
            .Select(address => address == "/" && prefix.Length > 0 ? prefix : prefix + address);
    }
}
