using CampaignSite.Content.Model;

namespace CampaignSite.Content;

/// <summary>A page that every campaign has and that the interface names: the site map, the search and the list of changes read it here.</summary>
/// <param name="Title">Its heading, in a language's words.</param>
/// <param name="Summary">What it is for.</param>
public sealed record ListPage(string Address, Func<InterfaceWords, string> Title, Func<InterfaceWords, string> Summary)
{
    /// <summary>In the order of the site map.</summary>
    public static IReadOnlyList<ListPage> All { get; } =
    [
        new("/timeline", words => words.Timeline, words => words.TimelineSummary),
        new("/actions", words => words.Actions, words => words.ActionsSummary),
        new(PageAddresses.Petitions, words => words.Petitions, words => words.PetitionsSummary),
        new("/plan", words => words.Plan, words => words.PlanSummary),
        new("/countries", words => words.Countries, words => words.CountriesSummary),
        new(PageAddresses.Elsewhere, words => words.Elsewhere, words => words.ElsewhereSummary),
        new("/embassies", words => words.Embassies, words => words.EmbassiesSummary),
        new("/letters", words => words.Letters, words => words.LettersSummary),
        new("/organisations", words => words.Organisations, words => words.OrganisationsSummary),
        new("/share", words => words.Share, words => words.ShareSummary),
        new("/share/poster", words => words.Poster, words => words.PosterSummary),
        new("/sources", words => words.Sources, words => words.SourcesSummary),
        new("/archive", words => words.Archive, words => words.ArchiveSummary),
        new("/copy", words => words.Copies, words => words.CopiesSummary),
        new("/changes", words => words.Changes, words => words.ChangesSummary),
        new("/search", words => words.Search, words => words.SearchSummary),
        new("/suggest", words => words.Suggest, words => words.SuggestSummary),
        new("/marks", words => words.Marks, words => words.MarksSummary),
    ];
}
