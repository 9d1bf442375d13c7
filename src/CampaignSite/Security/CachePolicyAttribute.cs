namespace CampaignSite.Security;

/// <summary>Chooses the cache class of a page or an address; a page without it is <see cref="CachePolicy.Page"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CachePolicyAttribute(CachePolicy cacheClass) : Attribute
{
    public CachePolicy Policy { get; } = cacheClass;
}
