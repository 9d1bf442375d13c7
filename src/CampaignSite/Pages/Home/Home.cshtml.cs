using CampaignSite.Content.Texts;
using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Sharing;
using CampaignSite.WellKnown;

namespace CampaignSite.Pages.Home;

/// <summary>What is happening in a few lines, three things to do now, and the way to one's own country.</summary>
public sealed class HomePage(LocalizedCampaign localized, VisitorMarks marks) : SitePage(localized)
{
    public LocalizedContent LocalizedContent { get; } = localized.Campaign.Text("home")!.Translations.In(localized.Language);

    public override string Title => LocalizedContent.Title;

    public override string Summary => LocalizedContent.Summary;

    public override string TabTitle => $"{Campaign.Name}: {Campaign.Tagline.In(Localized.Language)}";

    public VisitorProgress Progress { get; private set; } = null!;

    public override ShareWords Shared => ShareWords.From(LocalizedContent);

    internal override LinkedData DescribedFor(SiteUrls urls) => SchemaOrg.WebSite(Localized, urls);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await marks.ReadAsync(cancellationToken);
        Progress = new VisitorProgress(Campaign, marks);
    }
}
