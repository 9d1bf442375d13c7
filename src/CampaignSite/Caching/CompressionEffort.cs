namespace CampaignSite.Caching;

/// <summary>How long may be spent on making a body small.</summary>
internal enum CompressionEffort
{
    /// <summary>A reader waits: about a millisecond for a page.</summary>
    Waiting,

    /// <summary>Made before it is asked for, and read by many: Brotli 11 takes about 50 ms for a page and saves a seventh.</summary>
    Ahead,
}
