using CampaignSite.Content.Texts;
using CampaignSite.Localization;
using CampaignSite.Security;

namespace CampaignSite.Pages.Quiet;

/// <summary>Where the quiet mode begins: what it is, the way out, and its pages.</summary>
[CachePolicy(CachePolicy.Quiet)]
public sealed class QuietEntryPage(LocalizedCampaign localized) : SitePage(localized)
{
    public override bool IsQuiet => true;

    public override string Title => QuietTitle;

    public override string Summary => QuietTitle;

    public IEnumerable<CampaignText> Texts => Campaign.Texts.Where(text => text.Quiet);

    /// <summary>True where the list of helpers has no text of its own above it.</summary>
    public bool ListsHelpItself => Campaign.NamesHelp && Texts.All(text => text.Address != Campaign.Quiet.Help);
}
