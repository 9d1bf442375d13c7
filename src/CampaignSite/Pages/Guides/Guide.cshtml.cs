using CampaignSite.Content;
using CampaignSite.Content.Model;
using CampaignSite.Localization;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Guides;

/// <summary>A text without an address of its own.</summary>
[Cached(CacheClass.Helpers)]
public sealed class GuidePage(Reader reader) : SitePage(reader)
{
    public Prose Prose { get; private set; } = null!;

    public bool IsQuiet { get; private set; }

    public override string Title => Prose.Title;

    /// <summary>What a history or a list of tabs shows of a quiet text gives nothing away.</summary>
    public override string TabTitle => IsQuiet ? Campaign.Quiet.Title.In(Reader.Language) : base.TabTitle;

    public override bool AsksForCorrections => !IsQuiet;

    public override string Summary => Prose.Summary;

    public IActionResult OnGet(string slug)
    {
        // Found by the whole address, so that /guides/briefing is not a second address of /briefing.
        if (Campaign.Text(slug) is not { } text || PageAddresses.Text(text.Slug) != $"/guides/{slug}")
        {
            return NotFound();
        }

        Prose = text.Prose.In(Reader.Language);
        IsQuiet = text.Quiet;
        if (IsQuiet)
        {
            CacheAs(CacheClass.Quiet);
        }

        return Page();
    }
}
