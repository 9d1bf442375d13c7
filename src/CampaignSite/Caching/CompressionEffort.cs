namespace CampaignSite.Caching;

/// <summary>How long may be spent on making a body small.</summary>
internal enum CompressionEffort
{
    /// <summary>Somebody waits: about a millisecond for a page.</summary>
    Waiting,

    /// <summary>Nobody waits and many will read it: Brotli 11 takes about 50 ms for a page and saves a seventh.</summary>
    Ahead,
}
