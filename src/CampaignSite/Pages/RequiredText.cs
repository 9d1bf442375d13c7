using CampaignSite.Content.Model;
using CampaignSite.Localization;

namespace CampaignSite.Pages;

/// <summary>A page whose text every campaign has; the loader refuses one without it.</summary>
public abstract class RequiredText(Reader reader, string slug) : SitePage(reader)
{
    public Prose Prose { get; } = reader.Campaign.Text(slug)!.Prose.In(reader.Language);

    public override string Title => Prose.Title;

    public override string Summary => Prose.Summary;
}
