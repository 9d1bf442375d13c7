namespace CampaignSite.Content.Model;

/// <summary>A picture of the campaign, already checked.</summary>
public sealed record Picture(string Name, string MediaType, ReadOnlyMemory<byte> Bytes);
