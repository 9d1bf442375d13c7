using CampaignSite.Content;

namespace CampaignSite.Pages;

/// <summary>The first page.</summary>
public sealed class HomePage(Campaign campaign) : SitePage(campaign)
{
    public override string Title => Campaign.Name;

    public void OnGet()
    {
        // Everything shown comes from the campaign.
    }
}
