using CampaignSite.Localization;

namespace CampaignSite.Pages;

/// <summary>A page that every campaign has: its row in <see cref="PageRegistry"/> names it and says what it is for.</summary>
public abstract class ListPage(LocalizedCampaign localized) : SitePage(localized)
{
    private readonly PageInfo _row = PageRegistry.List(localized.Address)!;

    public override string Title => _row.Title!(Words);

    public override string Summary => _row.Summary!(Words);
}
