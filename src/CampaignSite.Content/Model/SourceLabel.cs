namespace CampaignSite.Content.Model;

/// <summary>What must be said before a link, because opening or sharing it can harm a reader.</summary>
public sealed record SourceLabel(Slug Id, LocalizedText Name, LocalizedText Warning);
