using CampaignSite.Localization;
using CampaignSite.Security;

namespace CampaignSite.Pages.Marks;

[Cached(CacheClass.Personal)]
public sealed class MarksPage(Reader reader, VisitorMarks marks) : MarksView(reader, marks)
{
    public Task OnGetAsync(CancellationToken cancellationToken) => Marks.ReadAsync(cancellationToken);
}
