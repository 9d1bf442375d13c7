using Markdig.Syntax.Inlines;

namespace CampaignSite.Content.Rendering;

/// <summary><c>[@one; @two]</c>, as Pandoc writes citations.</summary>
internal sealed class CitationInline : LeafInline
{
    /// <summary>Ids as written, without their “@”.</summary>
    public required ImmutableArray<string> Ids { get; init; }

    /// <summary>A blank or the end of a line stood before it, and is no longer in the tree.</summary>
    public bool FollowsBlank { get; init; }

    /// <summary>The sources that were found, with their numbers in this text.</summary>
    public ImmutableArray<(Slug Source, int Number)> Cited { get; set; } = [];
}
