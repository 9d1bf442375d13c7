namespace CampaignSite.Caching;

/// <summary>Of an address whose answers are kept where they are the same for everyone.</summary>
internal sealed class KeepReadyMetadata;
