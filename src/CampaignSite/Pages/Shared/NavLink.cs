using CampaignSite.Content.Model;

namespace CampaignSite.Pages.Shared;

/// <summary>A link of the menu, without its language.</summary>
/// <param name="Written">The language of the words where it may not be the page's.</param>
public sealed record NavLink(string Address, string Words, Language? Written = null)
{
    public static NavLink To(CampaignText text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var prose = text.Prose.In(language);
        return new NavLink(text.Address, prose.Title, prose.Language);
    }
}
