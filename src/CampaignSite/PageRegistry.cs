using System.Collections.Frozen;
using System.Collections.Immutable;
using CampaignSite.Content.Loading;

namespace CampaignSite;

/// <summary>
/// Every page of the site, a row each. Routes, menus, the site map, the search, the list of changes, the guide and what the content is
/// checked against are made of it. A page without a row stops the site from starting.
/// </summary>
internal static class PageRegistry
{
    // First words of addresses that are no pages: files, feeds, health.
    private static readonly string[] ReservedForFiles = ["css", "data", "health", "icon", "js", "media", "reminders"];

    /// <summary>In the order of the site map.</summary>
    public static ImmutableArray<PageInfo> All { get; } =
    [
        new("/") { IsCounted = true, Text = "home" },
        new("/briefing") { IsCounted = true, Text = "briefing" },
        new("/about") { IsCounted = true, Text = "about" },
        new("/privacy") { IsCounted = true, Text = "privacy" },
        new("/accessibility") { IsCounted = true, Text = "accessibility" },
        new("/guides/{slug}") { IsCounted = true, Items = ContentKind.Text },
        new("/{quiet:quiet}"),
        new("/{quiet:quiet}/{slug}"),
        new("/timeline") { IsCounted = true, Title = words => words.Timeline, Summary = words => words.TimelineSummary, Guide = GuideUse.Listed },
        new("/timeline/{slug}") { IsCounted = true, Items = ContentKind.Event },
        new("/actions") { IsCounted = true, Title = words => words.Actions, Summary = words => words.ActionsSummary },
        new("/actions/{slug}") { IsCounted = true, Items = ContentKind.Action },
        new("/actions/{slug}/mark"),
        new(PageAddresses.Petitions) { IsCounted = true, Title = words => words.Petitions, Summary = words => words.PetitionsSummary, IsNotForQuiet = true },
        new("/plan") { IsCounted = true, Title = words => words.Plan, Summary = words => words.PlanSummary },
        new("/countries") { IsCounted = true, Title = words => words.Countries, Summary = words => words.CountriesSummary, Guide = GuideUse.Listed },
        new(PageAddresses.Elsewhere) { IsCounted = true, Title = words => words.Elsewhere, Summary = words => words.ElsewhereSummary },
        new("/countries/{code}") { IsCounted = true, Items = ContentKind.Country },
        new("/embassies") { IsCounted = true, Title = words => words.Embassies, Summary = words => words.EmbassiesSummary, IsNotForQuiet = true },
        new("/letters")
        {
            IsCounted = true, Title = words => words.Letters, Summary = words => words.LettersSummary, Guide = GuideUse.Listed, IsNotForQuiet = true, IsLinked = (campaign, _) => !campaign.Letters.IsEmpty,
        },
        new("/letters/{slug}") { IsCounted = true, Items = ContentKind.Letter },
        new("/organisations") { IsCounted = true, Items = ContentKind.Organisation, Title = words => words.Organisations, Summary = words => words.OrganisationsSummary, Guide = GuideUse.Listed },
        new("/share") { IsCounted = true, Items = ContentKind.Hashtag, Title = words => words.Share, Summary = words => words.ShareSummary, Guide = GuideUse.NeverNamed },
        new("/share/poster") { IsCounted = true, Title = words => words.Poster, Summary = words => words.PosterSummary, Guide = GuideUse.NeverNamed },
        new("/sources") { IsCounted = true, Items = ContentKind.Sources, Title = words => words.Sources, Summary = words => words.SourcesSummary, Guide = GuideUse.Listed },
        new("/archive") { IsCounted = true, Title = words => words.Archive, Summary = words => words.ArchiveSummary, Guide = GuideUse.Listed },
        new("/copy") { Title = words => words.Copies, Summary = words => words.CopiesSummary, IsLinked = (_, export) => export.ReachesSite },
        new("/changes") { IsCounted = true, Title = words => words.Changes, Summary = words => words.ChangesSummary, Guide = GuideUse.Listed },
        new("/search") { Title = words => words.Search, Summary = words => words.SearchSummary, IsPersonal = true, Guide = GuideUse.NeverNamed, IsNotForQuiet = true },
        new("/suggest") { Title = words => words.Suggest, Summary = words => words.SuggestSummary, Guide = GuideUse.NeverNamed },
        new("/suggest/thanks") { Guide = GuideUse.NeverNamed },
        new("/marks")
        {
            Title = words => words.Marks, Summary = words => words.MarksSummary, IsPersonal = true, Guide = GuideUse.NeverNamed,
            IsLinked = (campaign, export) => campaign.HasMarks && !export.IsExporting,
        },
        new("/marks/forget") { Guide = GuideUse.NeverNamed },
        new("/marks.json") { Guide = GuideUse.NeverNamed },
        new("/status/{code:int}"),
    ];

    /// <summary>Pages that every campaign has and that the interface names.</summary>
    public static ImmutableArray<PageInfo> Lists { get; } = [.. All.Where(page => page.Title is not null)];

    /// <summary>The menu, in its order; null is the place of the campaign's own texts.</summary>
    public static ImmutableArray<PageInfo?> Menu { get; } = Links("/actions", null, "/timeline", "/countries", "/organisations", "/search");

    /// <summary>The links at the foot of a page, in the same way.</summary>
    public static ImmutableArray<PageInfo?> Footer { get; } =
        Links("/plan", "/embassies", "/letters", PageAddresses.Petitions, "/share", "/archive", "/changes", "/copy", "/sources", null, "/marks");

    /// <summary>What the loader is told of this site.</summary>
    public static SiteDescription Site { get; } = new()
    {
        RequiredTexts = All.Where(page => page.Text is not null).ToImmutableSortedDictionary(page => page.Text!, page => page.Address, StringComparer.Ordinal),
        ItemAddresses = All.Where(page => page.Items is not null).ToImmutableDictionary(page => page.Items!.Value, page => page.BeforeName),
        Pages = [.. Lists.Select(page => page.Address)],
        ReservedPaths = All.Select(page => page.FirstWord).Where(word => word.Length > 0).Concat(ReservedForFiles).ToFrozenSet(StringComparer.Ordinal),
        ElementIds = ElementIds.All,
        Words = InterfaceWordsTable.All,
        UnconfirmedWarning = InterfaceWordsTable.Find(nameof(InterfaceWords.UnconfirmedWarning)),
        UnconfirmedChannel = InterfaceWordsTable.Find(nameof(InterfaceWords.UnconfirmedChannel)),
    };

    /// <summary>The list page at an address; null for any other page.</summary>
    public static PageInfo? List(string address) => Lists.FirstOrDefault(page => page.Address == address);

    /// <summary>The row of a page by its address or template; null where it has none.</summary>
    public static PageInfo? Find(string address) => All.FirstOrDefault(page => page.Address == address);

    private static ImmutableArray<PageInfo?> Links(params ImmutableArray<string?> addresses) =>
        [.. addresses.Select(address => address is null ? null : Lists.Single(page => page.Address == address))];
}
