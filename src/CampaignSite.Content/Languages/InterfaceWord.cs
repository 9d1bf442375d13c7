namespace CampaignSite.Content.Languages;

/// <summary>A word that the site's pages need in every language of a campaign.</summary>
/// <param name="Key">Its key in <c>interface/{lang}.yml</c>.</param>
/// <param name="English">What readers see where it is missing. Each name in braces is filled in by a page, and every translation must keep it.</param>
/// <param name="IsCounted">True where the language has a form for each of its plural categories.</param>
public sealed record InterfaceWord(string Key, string English, bool IsCounted)
{
    /// <summary>Both forms of a word that counts; null for every other.</summary>
    public Plural? EnglishForms { get; init; }
}
