namespace CampaignSite.Content.Organisations;

/// <summary>How far a helper may be relied on, the most first.</summary>
public enum HelperTrust
{
    /// <summary>At work, and looked at within the campaign's limit.</summary>
    Confirmed,

    /// <summary>The check is old, or the status is unknown.</summary>
    Unconfirmed,

    /// <summary>Closed or unsafe: not to be asked.</summary>
    None,
}
