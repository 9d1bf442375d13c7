using CampaignSite.Content.Texts;
using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Security;
using CampaignSite.Sharing;
using CampaignSite.WellKnown;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Texts;

/// <summary>A text to read: a guide, or one that every campaign has, under an address of its own.</summary>
public sealed class TextPage(LocalizedCampaign localized, MarkStore marks) : SitePage(localized)
{
    private CampaignText _text = null!;

    /// <summary>Beside that of guides; the loader refuses a campaign without these texts.</summary>
    internal static IEnumerable<string> Addresses => PageRegistry.All.Where(page => page.Text is not (null or "home")).Select(page => page.Address);

    public LocalizedContent LocalizedContent => _text.Translations.In(Localized.Language);

    public override string Title => LocalizedContent.Title;

    public override string Summary => LocalizedContent.Summary;

    /// <summary>What the site says of itself for its readers is not asked to be passed on.</summary>
    public override ShareWords? Shared => Name is "accessibility" or "privacy" ? null : ShareWords.From(LocalizedContent);

    /// <summary>Whether the text ends with the way to tell what fails.</summary>
    public bool AsksWhatFails => Name == "accessibility";

    /// <summary>Whether the text promises what is kept, so that what this site does otherwise is said with it.</summary>
    public bool PromisesPrivacy => (Name == "privacy" || _text.Menu == MenuPlace.Footer) && Name is not ("about" or "accessibility");

    /// <summary>Whether it promises how soon the forgotten is gone, and the database of this site needs longer than the text says.</summary>
    public bool PromisesTooMuch => PromisesPrivacy && Campaign.HasMarks && !marks.ErasesAtOnce;

    private string Name => _text.Slug.Value;

    internal override LinkedData? DescribedFor(SiteUrls urls) =>
        Name is "about" or "accessibility" or "privacy" ? null : SchemaOrg.Article(Localized, urls, LocalizedContent, _text.Added);

    // From the route alone: no query may choose the text of an address that names one itself.
    public IActionResult OnGet([FromRoute] string? slug)
    {
        if (slug is not null)
        {
            SetCachePolicy(CachePolicy.Helpers);
        }

        if ((slug is null ? Campaign.Texts.FirstOrDefault(one => one.Address == Localized.Address) : Campaign.Text(slug)) is not { } text)
        {
            return NotFound();
        }

        if (text.Quiet)
        {
            // Where it was read before it was quiet; links to it are in the world. Not to be cached, as the page itself.
            SetCachePolicy(CachePolicy.Quiet);
            return RedirectPermanentPreserveMethod(Localized.PathTo(text.Address));
        }

        // Compared with the whole address, so that /guides/briefing is not a second one of /briefing.
        _text = text;
        return text.Address == Localized.Address ? Page() : NotFound();
    }
}
