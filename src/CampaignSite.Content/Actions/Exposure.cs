namespace CampaignSite.Content.Actions;

/// <summary>What doing it shows, and to whom: four short facts a reader can decide by.</summary>
public sealed record Exposure(string Name, string Public, string Government, string Device);
