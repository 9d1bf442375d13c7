using CampaignSite.Content.Texts;
using CampaignSite.Localization;

namespace CampaignSite.Pages;

/// <summary>A page whose text every campaign has; the loader refuses one without it.</summary>
public abstract class RequiredText(LocalizedCampaign localized, string slug) : SitePage(localized)
{
    public LocalizedContent LocalizedContent { get; } = localized.Campaign.Text(slug)!.Translations.In(localized.Language);

    public override string Title => LocalizedContent.Title;

    public override string Summary => LocalizedContent.Summary;
}
