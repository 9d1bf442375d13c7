using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace CampaignSite.Content.Rendering;

/// <summary><c>[@one; @two]</c>, as Pandoc writes citations.</summary>
internal sealed class CitationInline : LeafInline
{
    /// <summary>Ids as written, without their at signs.</summary>
    public required ImmutableArray<string> Ids { get; init; }

    /// <summary>The numbers of the sources in this text; set once they are known to exist.</summary>
    public ImmutableArray<int> Numbers { get; set; } = [];
}
