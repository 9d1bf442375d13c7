namespace CampaignSite.RateLimiting;

/// <summary>Names the limit under which the POSTs of a page are counted.</summary>
/// <remarks>Not the platform's <c>[EnableRateLimiting]</c>, which names a policy by a string and wants a limiter of its own for each.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RateLimitAttribute(RateLimitPolicy policy) : Attribute
{
    public RateLimitPolicy Policy { get; } = policy;
}
