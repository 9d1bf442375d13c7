namespace CampaignSite.Content.Tree;

/// <summary>A part of a text as its Markdown says it: what reads a text reads these, and never the HTML of a page.</summary>
public abstract record TextNode
{
    public ImmutableArray<TextNode> Children { get; init; } = [];
}
