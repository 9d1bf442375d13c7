namespace CampaignSite.Content.Tree;

/// <summary>A table; its first row names the columns.</summary>
/// <param name="Name">The heading it stands under and the names of its columns.</param>
public sealed record TextTable(string Name) : TextNode;
