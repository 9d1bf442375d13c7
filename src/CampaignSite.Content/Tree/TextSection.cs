namespace CampaignSite.Content.Tree;

/// <summary>The plain words under a heading; those before the first have neither anchor nor heading.</summary>
public sealed record TextSection(string Anchor, string Heading, string Text);
