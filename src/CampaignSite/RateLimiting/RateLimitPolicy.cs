namespace CampaignSite.RateLimiting;

/// <summary>Kinds of POST, each with its own limit an hour; a page names its own with <see cref="RateLimitAttribute"/>.</summary>
public enum RateLimitPolicy
{
    /// <summary>Whatever names none.</summary>
    Default,
    Mark,
    Suggestion,
}
