namespace CampaignSite.Tests.Hosting.Proxies;

/// <summary>A proxy that docs/hosting/ has a file for.</summary>
public enum ProxyProgram
{
    Nginx,
    Caddy,
    Apache,
    HAProxy,

    /// <summary>Behind HAProxy, because it does not speak TLS.</summary>
    Varnish,
}
