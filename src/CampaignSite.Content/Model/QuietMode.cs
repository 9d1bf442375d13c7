namespace CampaignSite.Content.Model;

/// <summary>The neutral address and title of the pages for readers at risk.</summary>
public sealed record QuietMode(Slug Path, LocalizedText Title);
