namespace CampaignSite.Content.Tree;

/// <summary>The plain words under a heading; what stands before the first has neither anchor nor heading.</summary>
public sealed record TextSection(string Anchor, string Heading, string Text);
