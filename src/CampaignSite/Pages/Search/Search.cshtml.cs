using CampaignSite.Localization;
using CampaignSite.Search;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Search;

/// <summary>Finds words in everything on this site. The title never holds them: a history shows titles.</summary>
[CachePolicy(CachePolicy.Personal)]
public sealed class SearchPage(LocalizedCampaign localized, CampaignSearch search) : ListPage(localized)
{
    public SearchQuery Query { get; private set; } = SearchQuery.Parse(null);

    /// <summary>Null where nothing was looked for.</summary>
    public SearchResult? Found { get; private set; }

    public bool IsBusy { get; private set; }

    /// <summary>Pages to choose from instead of typing.</summary>
    public IEnumerable<(string Address, string Words)> Browse =>
    [
        ("/actions", Words.Actions), ("/timeline", Words.Timeline), ("/countries", Words.Countries),
        ("/organisations", Words.Organisations), ("/sources", Words.Sources), ("/archive", Words.Archive),
    ];

    public async Task<IActionResult> OnGetAsync([FromQuery] string? q, CancellationToken cancellationToken)
    {
        Query = SearchQuery.Parse(q);
        if (Query.IsTooLong)
        {
            return Answer(StatusCodes.Status400BadRequest);
        }

        if (Query.Text.Length > 0)
        {
            Found = await search.FindAsync(Campaign, Localized.Language, Query, cancellationToken);
            IsBusy = Found is null;
        }

        return IsBusy ? Answer(StatusCodes.Status503ServiceUnavailable) : Page();
    }

    public string Heading(SearchKind kind) => kind switch
    {
        SearchKind.Action => Words.Actions,
        SearchKind.Country => Words.Countries,
        SearchKind.Event => Words.Timeline,
        SearchKind.Letter => Words.Letters,
        SearchKind.Organisation => Words.Organisations,
        SearchKind.Tag => Words.Share,
        SearchKind.Source => Words.Sources,
        _ => Words.SearchTexts,
    };
}
