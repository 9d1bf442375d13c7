using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Security;

namespace CampaignSite.Pages.Marks;

[CachePolicy(CachePolicy.Personal)]
public sealed class MarksPage(LocalizedCampaign localized, VisitorMarks marks) : MarksView(localized, marks)
{
    public Task OnGetAsync(CancellationToken cancellationToken) => Marks.ReadAsync(cancellationToken);
}
