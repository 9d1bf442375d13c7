using CampaignSite.Content;
using CampaignSite.Content.Model;
using CampaignSite.Localization;
using CampaignSite.Metadata;
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

    public override ShareWords Shared => ShareWords.Of(Prose);

    public override string Title => Prose.Title;

    public override string Summary => Prose.Summary;

    internal override LinkedData DescribedFor(SiteAddress site) => SchemaOrg.Article(Reader, site, Prose, _text.Added);

    public IActionResult OnGet(string slug)
    {
        if (Campaign.Text(slug) is not { } text)
        {
            return NotFound();
        }

        if (text.Quiet)
        {
            // Where it was read before it was quiet; links to it are in the world. Kept by nobody, as the page itself.
            CacheAs(CacheClass.Quiet);
            return RedirectPermanentPreserveMethod(Reader.To(text.Address));
        }

        // Compared with the whole address, so that /guides/briefing is not a second one of /briefing.
        _text = text;
        return text.Address == Reader.Address ? Page() : NotFound();
    }
}
