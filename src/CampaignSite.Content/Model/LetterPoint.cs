namespace CampaignSite.Content.Model;

/// <summary>A paragraph a writer may choose.</summary>
public sealed record LetterPoint(Slug Id, Html Text);
