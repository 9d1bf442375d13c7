namespace CampaignSite.Tests.Support;

/// <summary>Whose rules of caching are tried.</summary>
public enum SharedCacheProgram
{
    Nginx,
    Varnish,
}
