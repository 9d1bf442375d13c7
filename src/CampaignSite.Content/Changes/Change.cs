namespace CampaignSite.Content.Changes;

/// <summary>Something that changed on the site, in words.</summary>
public sealed record Change(DateOnly Date, ChangeKind Kind, string Address, LocalizedText Words);
