namespace CampaignSite.Content.Actions;

/// <summary>Whether a thing can be used today. Closed and unsafe ones stay visible in the archive.</summary>
public enum Status
{
    Open,
    Closed,
    Unknown,
    Unsafe,
}
