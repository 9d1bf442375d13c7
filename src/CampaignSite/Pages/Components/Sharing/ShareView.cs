using CampaignSite.Content.Languages;
using CampaignSite.Sharing;

namespace CampaignSite.Pages.Components.Sharing;

/// <summary>A text to pass on: as it is copied, and the title it goes under in a letter.</summary>
public sealed record ShareView(ShareText Text, Language Language, string Title)
{
    /// <summary>True in a list of texts: without the networks, which the first one names.</summary>
    public bool IsTextOnly { get; init; }

    public static ShareView Create(ShareWords words, string title, string link) =>
        new(ShareText.Create(words.Text, link), words.Language, title);
}
