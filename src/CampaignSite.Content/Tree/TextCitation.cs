namespace CampaignSite.Content.Tree;

/// <summary>The numbers of sources behind a sentence.</summary>
public sealed record TextCitation(ImmutableArray<Source> Sources) : TextNode;
