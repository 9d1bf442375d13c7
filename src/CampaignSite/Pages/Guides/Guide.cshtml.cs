using CampaignSite.Content.Texts;
using CampaignSite.Localization;
using CampaignSite.Security;
using CampaignSite.Sharing;
using CampaignSite.WellKnown;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Guides;

/// <summary>A text without an address of its own.</summary>
[CachePolicy(CachePolicy.Helpers)]
public sealed class GuidePage(LocalizedCampaign localized) : SitePage(localized)
{
    private CampaignText _text = null!;

    public LocalizedContent LocalizedContent => _text.Translations.In(Localized.Language);

    public override ShareWords Shared => ShareWords.From(LocalizedContent);

    public override string Title => LocalizedContent.Title;

    public override string Summary => LocalizedContent.Summary;

    internal override LinkedData DescribedFor(SiteUrls urls) => SchemaOrg.Article(Localized, urls, LocalizedContent, _text.Added);

    public IActionResult OnGet(string slug)
    {
        if (Campaign.Text(slug) is not { } text)
        {
            return NotFound();
        }

        if (text.Quiet)
        {
            // Where it was read before it was quiet; links to it are in the world. Kept by nobody, as the page itself.
            SetCachePolicy(CachePolicy.Quiet);
            return RedirectPermanentPreserveMethod(Localized.PathTo(text.Address));
        }

        // Compared with the whole address, so that /guides/briefing is not a second one of /briefing.
        _text = text;
        return text.Address == Localized.Address ? Page() : NotFound();
    }
}
