using System.Collections.Immutable;
using CampaignSite.Content.Sources;
using CampaignSite.Content.Texts;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Share;

/// <summary>One sheet of paper: what the home page says, who says so, and the way to more.</summary>
public sealed class PosterPage(LocalizedCampaign localized) : ListPage(localized)
{
    /// <summary>As many as fit across a sheet and can still be torn off one by one.</summary>
    public const int Strips = 9;

    public LocalizedContent LocalizedContent { get; } = localized.Campaign.Text("home")!.Translations.In(localized.Language);

    public override bool PrintsAlone => true;

    /// <summary>Sources are no links here, so only links of the text itself call for a word before them.</summary>
    public ImmutableArray<AppliedLabel> Labels => LocalizedContent.Text.Links.Any(link => link.IsOutward) ? LocalizedContent.Labels : [];
}
