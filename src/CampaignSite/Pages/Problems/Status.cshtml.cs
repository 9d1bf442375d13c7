using CampaignSite.Errors;
using CampaignSite.Localization;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Problems;

/// <summary>What happened and what to do, in a sentence; never a word of the request.</summary>
public sealed class StatusPage(LocalizedCampaign localized) : SitePage(localized)
{
    private int _status;

    public override bool HasAddress => false;

    /// <summary>Below the address of the quiet pages also what is not there tells nothing.</summary>
    public override bool IsQuiet => Campaign.Quiet.Holds(Localized.Address);

    public override string Title => Text.Title;

    public override string Summary => HttpContext.Features.Get<StatusReasonFeature>()?.Sentence ?? Text.WhatToDo;

    private (string Title, string WhatToDo) Text => _status switch
    {
        400 => (Words.StatusTitle, Words.BadRequestText),

        // “Press the button on this site” would send its reader round in circles: the same browser says nothing the next time, too.
        403 when CrossSiteGuard.Classify(Request, HttpContext.RequestServices.GetRequiredService<SiteUrls>()) == RequestSource.Unknown =>
            (Words.ForbiddenTitle, Words.NoReferrer),
        403 => (Words.ForbiddenTitle, Words.ForbiddenText),
        404 => (Words.NotFoundTitle, IsQuiet ? Words.QuietNotFound : Words.NotFoundText),
        405 => (Words.MethodTitle, Words.MethodText),
        413 => (Words.StatusTitle, Words.TooLargeText),
        415 => (Words.StatusTitle, Words.WrongTypeText),
        429 => (Words.TooManyTitle, Words.TooManyText),
        503 => (Words.StatusTitle, Words.UnavailableText),
        _ => (Words.ErrorTitle, Words.ErrorText),
    };

    public IActionResult OnGet()
    {
        // Asked for by its own address it is a page like any that is not there.
        if (HttpContext.Features.Get<StatusPageFeature>() is not { } shown)
        {
            return NotFound();
        }

        _status = shown.Status;
        Response.StatusCode = shown.Status;
        return Page();
    }
}
