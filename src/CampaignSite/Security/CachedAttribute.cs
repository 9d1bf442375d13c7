namespace CampaignSite.Security;

/// <summary>Chooses the cache class of a page or an address; a page without it is <see cref="CacheClass.Page"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CachedAttribute(CacheClass cacheClass) : Attribute
{
    public CacheClass CacheClass { get; } = cacheClass;
}
