namespace CampaignSite.Storage;

/// <summary>A trouble of the store itself, not of what was asked of it; its message never quotes data.</summary>
internal sealed class StoreException(StoreError storeError) : Exception("The store cannot be used: " + storeError)
{
    public StoreError Error { get; } = storeError;
}
