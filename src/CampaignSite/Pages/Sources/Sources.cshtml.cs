using CampaignSite.Content.Sources;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Sources;

public sealed class SourcesPage(LocalizedCampaign localized) : ListPage(localized)
{
    /// <summary>By publisher, then date: a reader who knows a paper finds it.</summary>
    public IEnumerable<Source> Sources => Campaign.Sources
        .OrderBy(source => source.Publisher, StringComparer.Create(Localized.Language.Culture, ignoreCase: true))
        .ThenBy(source => source.Date?.First ?? DateOnly.MaxValue)
        .ThenBy(source => source.Id);

    public IEnumerable<AppliedLabel?> Labels => Campaign.Sources.Select(source => source.Label);
}
