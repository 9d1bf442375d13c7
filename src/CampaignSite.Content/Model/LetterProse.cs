using System.Collections.Immutable;

namespace CampaignSite.Content.Model;

/// <summary>The words of a letter.</summary>
public sealed record LetterProse : Prose
{
    public required string Subject { get; init; }

    public required ImmutableArray<LetterPoint> Points { get; init; }

    /// <summary>The question the letter ends with; it wants a yes or a no.</summary>
    public required string Ask { get; init; }
}
