namespace CampaignSite.Reloading;

/// <summary>How the current version of the campaign relates to the content folder.</summary>
internal enum ContentState
{
    /// <summary>Nothing was loaded yet.</summary>
    Missing,

    /// <summary>What the folder holds is shown.</summary>
    Good,

    /// <summary>Less safe changes wait for the protected list.</summary>
    Held,

    /// <summary>An edit has errors: the version before it is shown.</summary>
    Stale,

    /// <summary>Started from the last known good copy.</summary>
    Copy,
}
