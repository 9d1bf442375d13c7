using CampaignSite.Content;
using CampaignSite.Live;
using CampaignSite.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.BrowserTests.Support;

/// <summary>Pages of every kind: a browser is too slow to open them all.</summary>
internal static class KindsOfPage
{
    /// <summary>Addresses without language: all lists and texts, and of the items below a list the first and the middle one.</summary>
    public static IEnumerable<string> Of(RunningSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var campaign = site.Services.GetRequiredService<LiveCampaign>().Current;
        return PageAddresses.All(campaign)
            .GroupBy(address => string.Join('/', address.Split('/')[..^1]))
            .SelectMany(group => group.Key is "" or "/guides" ? group : new[] { group.First(), group.ElementAt(group.Count() / 2) }.Distinct());
    }
}
