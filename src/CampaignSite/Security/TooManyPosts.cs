namespace CampaignSite.Security;

/// <summary>A feature of a request over its limit, for pages that answer that themselves.</summary>
public sealed record TooManyPosts(TimeSpan RetryAfter);
