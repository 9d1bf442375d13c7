using CampaignSite.Content;
using CampaignSite.Content.Languages;
using CampaignSite.Localization;

namespace CampaignSite.Search;

/// <summary>Finds words in a campaign. An index is made at the first search in its language and lives exactly as long as its snapshot.</summary>
public sealed class CampaignSearch
{
    // An answer takes a few milliseconds, the first one a fraction of a second: a longer wait means a flood of requests.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    // SQLite's handle frees its memory when the collector takes the snapshot and its indexes.
    private readonly SnapshotCache<LanguageIndex> _indexes = new();

    /// <returns>Null when too many are searching to answer now.</returns>
    public async Task<SearchResult?> FindAsync(Campaign campaign, Language language, SearchQuery query, CancellationToken cancellationToken)
    {
        var index = _indexes.GetOrAdd(campaign, language.Tag, static _ => new LanguageIndex());

        // One connection, one caller; the others wait without holding a thread, so that pages go on being served.
        if (!await index.Gate.WaitAsync(Timeout, cancellationToken))
        {
            return null;
        }

        try
        {
            index.Index ??= new SearchIndex(SearchEntries.Create(new LocalizedCampaign(campaign, new RequestLanguage(language, "/"))));
            return index.Index.Find(query);
        }
        finally
        {
            index.Gate.Release();
        }
    }

    private sealed class LanguageIndex
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public SearchIndex? Index { get; set; }
    }
}
