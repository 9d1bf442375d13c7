namespace CampaignSite.Tests.Faults.Damage;

/// <summary>What can happen to the file of the store.</summary>
public enum StoreFault
{
    Missing,
    Empty,
    Random,

    /// <summary>One bit in each page is turned.</summary>
    BitFlips,
    Truncated,
    Folder,
    NoPermission,
    ReadOnly,
}
