using CampaignSite.Content;
using CampaignSite.Content.Model;
using CampaignSite.Localization;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CampaignSite.Pages;

/// <summary>The base of every page model: what the layout reads, typed.</summary>
public abstract class SitePage(Campaign campaign) : PageModel
{
    public Campaign Campaign { get; } = campaign;

    public Language Language => RequestLanguage.Of(HttpContext).Language;

    public InterfaceWords Words => Campaign.WordsIn(Language);

    public abstract string Title { get; }

    public virtual string Summary => Campaign.Tagline.In(Language);

    /// <summary>A path of this site, written as in the base language, in the reader's language.</summary>
    public string Link(string path) => RequestLanguage.PathIn(Campaign, Language, path);

    /// <summary>Chooses the cache class where it depends on what was found; a page of one class carries the attribute instead.</summary>
    protected void CacheAs(CacheClass cacheClass) => HttpContext.Features.Set(new CachedAttribute(cacheClass));

    /// <summary>This page in another language.</summary>
    public string Here(Language language) => RequestLanguage.PathIn(Campaign, language, RequestLanguage.Of(HttpContext).Path);
}
