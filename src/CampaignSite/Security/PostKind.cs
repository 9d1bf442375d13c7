namespace CampaignSite.Security;

/// <summary>What a POST costs whom: each kind has its own hourly limit.</summary>
public enum PostKind
{
    Other,
    Mark,
    Suggestion,
}
