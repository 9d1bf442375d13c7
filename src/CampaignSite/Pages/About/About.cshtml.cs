using CampaignSite.Localization;
using CampaignSite.Sharing;

namespace CampaignSite.Pages.About;

public sealed class AboutPage(LocalizedCampaign localized) : RequiredText(localized, "about")
{
    public override ShareWords Shared => ShareWords.From(LocalizedContent);
}
