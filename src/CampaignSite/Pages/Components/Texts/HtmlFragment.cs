using CampaignSite.Content.Languages;
using CampaignSite.Content.Rendering;
using CampaignSite.Content.Sources;

namespace CampaignSite.Pages.Components.Texts;

/// <summary>A piece of rendered text and the language of its words, which may not be the page's.</summary>
public sealed record HtmlFragment(Html Text, Language Language)
{
    /// <summary>The list its numbers lead to, where that follows the text at once.</summary>
    public IReadOnlyCollection<Source> Sources { get; init; } = [];

    /// <summary>True where the list is in the block of the text; words of another language have a block of their own, which the list is not in.</summary>
    public bool HoldsSources(Language page) => Sources.Count > 0 && Language.Equals(page);
}
