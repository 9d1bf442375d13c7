using CampaignSite.Localization;
using CampaignSite.Marks;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Marks;

/// <summary>Deletes everything stored about this browser. The same answer whether or not there was anything.</summary>
public sealed class ForgetPage(LocalizedCampaign localized, VisitorMarks marks) : MarksView(localized, marks)
{
    /// <summary>This address takes a POST only: nothing may lead back to it.</summary>
    public override bool HasAddress => false;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Marks.ForgetAsync(cancellationToken))
        {
            await Marks.ReadAsync(cancellationToken);
            return Refuse(StatusCodes.Status503ServiceUnavailable, Words.ForgetFailed);
        }

        Response.Headers["Clear-Site-Data"] = "\"cookies\", \"storage\", \"cache\"";

        // Without a cookie that page says that nothing is stored: the answer to what was asked, which no other page could give (decision 0036).
        return SeeOther(Localized.PathTo(PageAddresses.MarksState));
    }
}
