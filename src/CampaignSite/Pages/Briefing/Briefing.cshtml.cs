using CampaignSite.Localization;
using CampaignSite.Metadata;
using CampaignSite.Sharing;

namespace CampaignSite.Pages.Briefing;

public sealed class BriefingPage(Reader reader) : RequiredText(reader, "briefing")
{
    public override ShareWords Shared => ShareWords.Of(Prose);

    internal override LinkedData DescribedFor(SiteAddress site) => SchemaOrg.Article(Reader, site, Prose, Campaign.Text("briefing")!.Added);
}
