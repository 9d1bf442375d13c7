namespace CampaignSite.Content.Tree;

/// <summary>A table; its first row names the columns.</summary>
/// <param name="Name">The heading above it and the names of its columns.</param>
public sealed record TextTable(string Name) : TextNode;
