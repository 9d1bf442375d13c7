namespace CampaignSite.Content.Model;

/// <summary>One thing to dial, write to or open, with its own grade.</summary>
public sealed record ContactField(string Value, Confidence Confidence, LocalizedText? Note);
