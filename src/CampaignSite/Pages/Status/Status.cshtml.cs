using CampaignSite.Content;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages;

/// <summary>What happened and what to do, in a sentence; never a word of the request.</summary>
public sealed class StatusPage(Campaign campaign) : SitePage(campaign)
{
    private int _status;

    public override string Title => Said.Title;

    public override string Summary => Said.WhatToDo;

    private (string Title, string WhatToDo) Said => _status switch
    {
        400 => ("This could not be read", "Something in the request was damaged or too much. Go back, shorten or retype it, and send it again."),
        403 => ("This was not sent from this site",
            "For your safety only this site's own forms are taken. Open the page here, in an up-to-date browser, and send it again."),
        404 => ("There is no such page", "The address may be old or mistyped. Start from the first page."),
        405 => ("This cannot be done here", "This address is for reading. Open the page itself and use its form."),
        413 => ("This is too long", "Go back, shorten the text, and send it again."),
        415 => ("This could not be read", "Only this site's own forms are taken. Open the page here and send it again."),
        429 => ("Too many at once", "Others on your network may be using this site too. Go back, wait a little, and send it again."),
        503 => ("Not available now", "Reading still works. Keep a copy of what you wrote, and try again in a few minutes."),
        < 500 => ("This could not be read", "Something in the request was damaged. Go back and try again."),
        _ => ("Something failed", "The fault is on our side. Try again in a few minutes."),
    };

    public IActionResult OnGet()
    {
        // Asked for by its own address it is a page like any that is not there.
        if (HttpContext.Features.Get<StatusShown>() is not { } shown)
        {
            return NotFound();
        }

        _status = shown.Status;
        Response.StatusCode = shown.Status;
        return Page();
    }
}
