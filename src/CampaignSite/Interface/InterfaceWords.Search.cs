using CampaignSite.Content.Languages;

namespace CampaignSite.Interface;

/// <content>Words of the search.</content>
public sealed partial record InterfaceWords
{
    public string Search { get; init; } = "Search";
    public string SearchSummary { get; init; } = "Find a word anywhere on this site. We do not keep what you look for.";
    public string SearchLabel { get; init; } = "What are you looking for?";
    public string SearchButton { get; init; } = "Find";
    public string SearchHistory { get; init; } = "We do not keep what you type, but it stays in the page's address and in your browser's history. If others may look through your phone, choose a page below instead.";
    public string SearchBrowse { get; init; } = "Pages to choose from";
    public string SearchTooLong { get; init; } = "That was longer than {n} characters. We kept the beginning; shorten it and search again.";
    public string SearchBusy { get; init; } = "Too many people are searching just now. Try again in a minute; everything else works.";
    public string SearchTexts { get; init; } = "Pages";
    public Plural SearchFound { get; init; } = Plural.English("Found in {n} place.", "Found in {n} places.");
    public string SearchNothing { get; init; } = "Nothing here contains these words.";
    public string SearchAdvice { get; init; } = "Try fewer or other words, or choose one of the pages below.";
    public string SearchInstead { get; init; } = "Nothing here contains the words as typed. This is what we looked for instead:";
    public string SearchPartial { get; init; } = "Nothing here contains all of these words; these contain some.";
    public string SearchMore { get; init; } = "The first {n} are shown. Add a word to find fewer.";
}
