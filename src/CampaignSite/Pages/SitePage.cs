using CampaignSite.Content;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Texts;
using CampaignSite.Localization;
using CampaignSite.Metrics;
using CampaignSite.Security;
using CampaignSite.Sharing;
using CampaignSite.WellKnown;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CampaignSite.Pages;

/// <summary>What the layout reads of every page. Typed, so that a page without a title does not compile.</summary>
public abstract class SitePage(LocalizedCampaign localized) : PageModel
{
    public LocalizedCampaign Localized { get; } = localized;

    public Campaign Campaign => Localized.Campaign;

    public InterfaceWords Words => Localized.Words;

    /// <summary>The heading of the page and the words of its tab.</summary>
    public abstract string Title { get; }

    /// <summary>What the browser's tab and its history show.</summary>
    public virtual string TabTitle => IsQuiet ? QuietTitle : $"{Title} · {Campaign.Name}";

    /// <summary>What a preview and a search engine are told.</summary>
    public string Description => IsQuiet ? QuietTitle : FoundAs;

    /// <summary>One or two sentences, for search engines and previews.</summary>
    public abstract string Summary { get; }

    /// <summary>The same for readers who have not seen the page and its heading.</summary>
    protected virtual string FoundAs => Summary;

    /// <summary>Why what was asked for or sent was not done, and what to do; null where nothing is wrong.</summary>
    public string? Problem { get; protected set; }

    /// <summary>False for status pages, which have no address of their own.</summary>
    public virtual bool HasAddress => true;

    /// <summary>True for a page whose readers may be in danger: a preview of it shows the neutral title and nothing else.</summary>
    public virtual bool IsQuiet => false;

    /// <summary>True under the onion address, where nothing is sent or stored: forms are not shown there.</summary>
    public bool IsForReadingOnly => OnionService.IsOnionRequest(HttpContext);

    /// <summary>What a reader may pass on with the page's address; null where readers are not asked to.</summary>
    public virtual ShareWords? Shared => null;

    /// <summary>True for a letter and a poster: paper shows them and nothing of the site, also in browsers that do not know <c>:has()</c>.</summary>
    public virtual bool PrintsAlone => false;

    /// <summary>What the address says after its path, to be kept when the language changes: <c>?minutes=5</c>. Written by us, never repeated.</summary>
    public virtual string LanguageChoices => "";

    /// <summary>Whether the page's foot asks for corrections of it; never where our link could show that somebody read what is dangerous to read.</summary>
    public virtual bool AsksForCorrections => HasAddress && !IsQuiet;

    /// <summary>What the page is, for programs; null where schema.org has no word that is true. Never asked for of a quiet page.</summary>
    internal virtual LinkedData? DescribedFor(SiteUrls urls) => null;

    /// <summary>The title of a text that every campaign has.</summary>
    public string TitleOf(string text) => Campaign.Text(text)!.Translations.In(Localized.Language).Title;

    public string QuietTitle => Campaign.Quiet.Title.In(Localized.Language);

    /// <summary>The links of the menu or of the foot, without language; a text may be in the base language.</summary>
    internal IEnumerable<(string Address, string Title, Language Language)> LinksOf(MenuPlace place, ExportContext export) =>
        (place == MenuPlace.Main ? PageRegistry.Menu : PageRegistry.Footer)
            .Where(page => page is null || (!(IsQuiet && page.IsNotForQuiet) && page.IsLinked?.Invoke(Campaign, export) != false))
            .SelectMany(page => page is null
                ? from text in Campaign.Texts where text.Menu == place let content = text.Translations.In(Localized.Language) select (text.Address, content.Title, content.Language)
                : [(page.Address, page.Title!(Words), Localized.Language)]);

    /// <summary>Chooses the cache class where it depends on what was found; a page of one class carries the attribute instead.</summary>
    protected void SetCachePolicy(CachePolicy cacheClass) => HttpContext.Features.Set(new CachePolicyAttribute(cacheClass));

    /// <summary>From here on it is known whether the page is quiet, and then it is left out of the counts whatever its cache class.</summary>
    [NonHandler]
    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context is { Exception: null, Result: null or PageResult } && IsQuiet)
        {
            HttpContext.Features.Set(new NoCountFeature());
        }
    }

    /// <summary>303 to a page of this site after a POST, so that loading again sends nothing twice (RFC 9110, 15.4.4).</summary>
    protected IActionResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The page itself under another status, with what was typed and the reason.</summary>
    protected IActionResult Refuse(int status, string problem)
    {
        Problem = problem;
        return Answer(status);
    }

    /// <summary>The page itself under another status.</summary>
    protected IActionResult Answer(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
