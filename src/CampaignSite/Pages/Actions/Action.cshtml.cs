using CampaignSite.Content.Actions;
using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Planning;
using CampaignSite.Security;
using CampaignSite.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Actions;

public sealed class ActionPage(LocalizedCampaign localized, VisitorMarks marks, MarkTotals totals) : ActionView(localized, marks, totals)
{
    /// <summary>Only what can be done, and never what is offered where acting in the open is dangerous: things one does by oneself.</summary>
    public override ShareWords? Shared => Campaign.CanBeDone(Action) && Careful is null && Action.Audience != Audience.Self ? ShareWords.From(LocalizedAction) : null;

    public async Task<IActionResult> OnGetAsync(string slug, [FromQuery] string?[] country, CancellationToken cancellationToken)
    {
        if (!Find(slug))
        {
            return NotFound();
        }

        if (Campaign.LeadsToHelper(Action))
        {
            SetCachePolicy(CachePolicy.Helpers);
        }

        Choose(CountryChoice.Parse(country));
        if (Careful is not null)
        {
            SetCachePolicy(CachePolicy.Quiet);
            return Page();
        }

        await Marks.ReadAsync(cancellationToken);
        if (!Marks.IsAvailable || country.Length > 0)
        {
            // What is true for a minute, or of one reader's country, must not stand in a cache for a day.
            SetCachePolicy(CachePolicy.Personal);
        }

        return IsBadChoice ? Refuse(StatusCodes.Status400BadRequest, Words.ChoiceNotOnList) : Page();
    }
}
