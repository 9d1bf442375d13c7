using CampaignSite.Content.Rendering;
using CampaignSite.Content.Tree;

namespace CampaignSite.Content.Texts;

/// <summary>What a file says, rendered for the pages of one language.</summary>
public record LocalizedContent
{
    /// <summary>The language the words are in: the base language where a translation is missing.</summary>
    public required Language Language { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>The item's own words for passing it on, plain, meant to precede an address; null where none are written.</summary>
    public string? Share { get; init; }

    public required Html Body { get; init; }

    /// <summary>What <see cref="Body"/> says, as a tree.</summary>
    public required TextTree Text { get; init; }

    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Sources in the order of their numbers: those the body cites, then those only the front matter names.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>What must be said before the links of this text, each once.</summary>
    public ImmutableArray<AppliedLabel> Labels { get; init; } = [];

    /// <summary>True for a translation whose base text has changed since.</summary>
    public bool IsStale { get; init; }

    /// <summary>Of a stale translation: the title, the summary or what precedes the first heading has changed.</summary>
    public bool IsBeginningStale { get; init; }

    /// <summary>Of a stale translation: its headings below which the base text has changed; none where that is not known.</summary>
    public ImmutableArray<Heading> StaleHeadings { get; init; } = [];
}
