using System.Collections.Immutable;

namespace CampaignSite.Search;

/// <summary>What was found, the kind with the best find first.</summary>
/// <param name="Instead">The words that were looked for instead of what was typed; null where it was found as typed.</param>
/// <param name="IsPartial">True where no entry has all the words and these have some of them.</param>
public sealed record SearchResult(ImmutableArray<SearchGroup> Groups, string? Instead = null, bool IsPartial = false)
{
    public static SearchResult Nothing { get; } = new([]);

    public int Total => Groups.Sum(group => group.Total);
}
