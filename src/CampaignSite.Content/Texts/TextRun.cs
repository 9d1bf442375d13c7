namespace CampaignSite.Content.Texts;

/// <summary>Words, not encoded.</summary>
public sealed record TextRun(string Text) : TextNode;
