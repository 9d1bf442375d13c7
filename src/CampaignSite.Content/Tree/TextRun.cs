namespace CampaignSite.Content.Tree;

/// <summary>Words, not encoded.</summary>
public sealed record TextRun(string Text) : TextNode;
