using CampaignSite.Localization;
using CampaignSite.Sharing;
using CampaignSite.WellKnown;

namespace CampaignSite.Pages.Briefing;

public sealed class BriefingPage(LocalizedCampaign localized) : RequiredText(localized, "briefing")
{
    public override ShareWords Shared => ShareWords.From(LocalizedContent);

    internal override LinkedData DescribedFor(SiteUrls urls) => SchemaOrg.Article(Localized, urls, LocalizedContent, Campaign.Text("briefing")!.Added);
}
