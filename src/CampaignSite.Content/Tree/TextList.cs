namespace CampaignSite.Content.Tree;

/// <summary>A list of items.</summary>
/// <param name="Start">The number of the first; null for a list without numbers.</param>
public sealed record TextList(int? Start) : TextNode;
