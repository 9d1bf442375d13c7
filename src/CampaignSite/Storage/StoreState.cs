namespace CampaignSite.Storage;

/// <summary>What health says of the store in one word; reading pages works in every state.</summary>
public enum StoreState
{
    /// <summary>The first attempt is under way: writes wait for it, at most as long as any write.</summary>
    Opening,
    Available,
    Unavailable,
}
