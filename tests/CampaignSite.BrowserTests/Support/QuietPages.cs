using CampaignSite.Localization;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.BrowserTests.Support;

/// <summary>All pages for readers at risk, in every language of a campaign.</summary>
internal static class QuietPages
{
    public static IReadOnlyList<string> Of(RunningSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var campaign = site.Services.GetRequiredService<CampaignProvider>().Current;
        return [.. campaign.Languages.SelectMany(language => PageAddresses.Quiet(campaign).Select(address => RequestLanguage.PathIn(campaign, language, address)))];
    }
}
