namespace CampaignSite.Caching;

/// <summary>Set on a request that no reader sent: its answer replaces what is kept.</summary>
internal sealed class MadeAhead;
