using CampaignSite.Content.Timeline;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Timeline;

public sealed class TimelinePage(LocalizedCampaign localized) : ListPage(localized)
{
    /// <summary>Oldest first: how it came about is read in order.</summary>
    public IEnumerable<IGrouping<int, TimelineEvent>> Years => Campaign.Timeline.GroupBy(item => item.Date.First.Year);

    public TimelineChart Plot { get; } = new(localized.Campaign.Timeline, localized.Language.IsRightToLeft);
}
