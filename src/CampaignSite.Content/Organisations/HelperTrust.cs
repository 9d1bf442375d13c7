namespace CampaignSite.Content.Organisations;

/// <summary>How far a helper may be relied on, the most first.</summary>
public enum HelperTrust
{
    /// <summary>At work, and looked at within the campaign's limit.</summary>
    Confirmed,

    /// <summary>Nobody has looked for long, or nobody knows.</summary>
    Unconfirmed,

    /// <summary>Closed or unsafe: not to be asked.</summary>
    None,
}
