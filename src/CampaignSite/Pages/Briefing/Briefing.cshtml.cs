using CampaignSite.Localization;
using CampaignSite.Sharing;

namespace CampaignSite.Pages.Briefing;

public sealed class BriefingPage(Reader reader) : RequiredText(reader, "briefing")
{
    public override ShareWords Shared => ShareWords.Of(Prose);
}
