namespace CampaignSite.Content.Tree;

/// <summary>A picture and the words for those who do not see it.</summary>
public sealed record TextPicture(string Address, string Text) : TextNode;
