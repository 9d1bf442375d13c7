using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Pages.Marks;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Actions;

public sealed class ActionPage(Reader reader, VisitorMarks marks, MarkTotals totals) : ActionView(reader, marks, totals)
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!Find(slug))
        {
            return NotFound();
        }

        await Marks.ReadAsync(cancellationToken);
        if (!Marks.IsAvailable)
        {
            // What is true for a minute must not stand in a cache for a day.
            CacheAs(CacheClass.Personal);
        }

        return Page();
    }
}
