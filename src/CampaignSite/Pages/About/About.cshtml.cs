using CampaignSite.Localization;
using CampaignSite.Sharing;

namespace CampaignSite.Pages.About;

public sealed class AboutPage(Reader reader) : RequiredText(reader, "about")
{
    public override ShareWords Shared => ShareWords.Of(Prose);
}
