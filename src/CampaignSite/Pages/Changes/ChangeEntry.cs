using CampaignSite.Content.Changes;
using CampaignSite.Content.Languages;

namespace CampaignSite.Pages.Changes;

/// <summary>One thing that changed, for readers of one language.</summary>
/// <param name="Address">The page to read, without language.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="TitleLanguage">The base language where the page is not translated.</param>
/// <param name="Words">What happened to it.</param>
/// <param name="IsPage">A page of many things, of which one changed: its name alone would say that the page was closed.</param>
public sealed record ChangeEntry(
    DateOnly Date, ChangeKind Kind, string Address, string Title, Language TitleLanguage, string Words, Language WordsLanguage, bool IsPage = false);
