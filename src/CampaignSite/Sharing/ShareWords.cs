using CampaignSite.Content.Languages;
using CampaignSite.Content.Texts;
using CampaignSite.Localization;

namespace CampaignSite.Sharing;

/// <summary>What a page says of itself where it is passed on, before it is fitted to its address.</summary>
/// <param name="Text">Plain words in one line.</param>
/// <param name="Language">The language they are in, which need not be the page's.</param>
public sealed record ShareWords(string Text, Language Language)
{
    /// <summary>The item's own words, else its title and summary.</summary>
    public static ShareWords From(LocalizedContent content) =>
        content.Share is { } own ? new(own, content.Language) : From(content.Title, content.Summary, content.Language);

    /// <summary>Two sentences made of a title and a summary.</summary>
    public static ShareWords From(string title, string summary, Language language) =>
        new(Sentence.Join(title, summary, language), language);
}
