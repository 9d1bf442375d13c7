namespace CampaignSite.Content.Tree;

/// <summary>A heading in its place; <paramref name="Anchor"/> is the same in every language.</summary>
public sealed record TextHeading(int Level, string Anchor) : TextNode;
