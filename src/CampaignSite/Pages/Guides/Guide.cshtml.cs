using CampaignSite.Content;
using CampaignSite.Content.Model;
using CampaignSite.Localization;
using CampaignSite.Security;
using CampaignSite.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Guides;

/// <summary>A text without an address of its own.</summary>
[Cached(CacheClass.Helpers)]
public sealed class GuidePage(Reader reader) : SitePage(reader)
{
    private CampaignText _text = null!;

    public Prose Prose => _text.Prose.In(Reader.Language);

    public override bool IsQuiet => _text.Quiet;

    public override ShareWords Shared => ShareWords.Of(Prose);

    public override string Title => Prose.Title;

    public override string Summary => Prose.Summary;

    public IActionResult OnGet(string slug)
    {
        // Found by the whole address, so that /guides/briefing is not a second address of /briefing.
        if (Campaign.Text(slug) is not { } text || PageAddresses.Text(text.Slug) != $"/guides/{slug}")
        {
            return NotFound();
        }

        _text = text;
        if (IsQuiet)
        {
            CacheAs(CacheClass.Quiet);
        }

        return Page();
    }
}
