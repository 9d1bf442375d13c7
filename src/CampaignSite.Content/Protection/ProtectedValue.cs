using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Content.Protection;

/// <summary>A value of the protected list and the place it stands at.</summary>
public sealed record ProtectedValue(string Value, Location At);
