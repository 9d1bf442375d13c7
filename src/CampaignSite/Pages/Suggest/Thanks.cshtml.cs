using CampaignSite.Localization;

namespace CampaignSite.Pages.Suggest;

/// <summary>Where a stored suggestion leads to: the same page for everybody, with nothing of what was sent in its address.</summary>
public sealed class ThanksPage(LocalizedCampaign localized) : SitePage(localized)
{
    /// <summary>In no site map: alone it would thank for nothing.</summary>
    public override bool HasAddress => false;

    public override string Title => Words.SuggestThanks;

    public override string Summary => Words.SuggestStored;
}
