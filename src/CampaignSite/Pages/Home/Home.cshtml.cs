using CampaignSite.Localization;
using CampaignSite.Metadata;
using CampaignSite.Pages.Marks;
using CampaignSite.Sharing;

namespace CampaignSite.Pages.Home;

/// <summary>What is happening in a few lines, three things to do now, and the way to one's own country.</summary>
public sealed class HomePage(Reader reader, VisitorMarks marks) : RequiredText(reader, "home")
{
    public override string TabTitle => $"{Campaign.Name}: {Campaign.Tagline.In(Reader.Language)}";

    public VisitorProgress Progress { get; private set; } = null!;

    public override ShareWords Shared => ShareWords.Of(Prose);

    public string BriefingTitle => Campaign.Text("briefing")!.Prose.In(Reader.Language).Title;

    internal override LinkedData DescribedFor(SiteAddress site) => SchemaOrg.WebSite(Reader, site);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await marks.ReadAsync(cancellationToken);
        Progress = new VisitorProgress(Campaign, marks);
    }
}
