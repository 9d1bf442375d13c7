namespace CampaignSite.Content.Protection;

/// <summary>A value of the protected list and its place.</summary>
public sealed record ProtectedValue(string Value, Location At);
