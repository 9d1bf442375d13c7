using System.Collections.Immutable;

namespace CampaignSite.Search;

/// <summary>What was found of one kind, best first.</summary>
/// <param name="Total">How many there are; <paramref name="Hits"/> holds the first of them.</param>
public sealed record SearchGroup(SearchKind Kind, int Total, ImmutableArray<SearchHit> Hits);
