using System.Collections.Immutable;

namespace CampaignSite.Search;

/// <summary>A found entry with the piece of its text that shows why.</summary>
public sealed record SearchHit(SearchEntry Entry, ImmutableArray<SnippetPart> Snippet);
