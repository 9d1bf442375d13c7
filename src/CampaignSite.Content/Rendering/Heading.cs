namespace CampaignSite.Content.Rendering;

/// <summary>A heading of a text; <paramref name="Anchor"/> is the same in every language.</summary>
public sealed record Heading(int Level, string Anchor, string Text);
