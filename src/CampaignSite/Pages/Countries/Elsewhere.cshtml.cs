using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Security;

namespace CampaignSite.Pages.Countries;

/// <summary>“My country is not here”: what can be done from any country there is.</summary>
[CachePolicy(CachePolicy.Helpers)]
public sealed class ElsewherePage(LocalizedCampaign localized, VisitorMarks marks) : ListPage(localized)
{
    public Task OnGetAsync(CancellationToken cancellationToken) => marks.ReadAsync(cancellationToken);
}
