using CampaignSite.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CampaignSite.Security;

/// <summary>Registers the names that the site answers to, and the proxies whose word it takes about a visitor's address.</summary>
internal static class HostFilteringServiceCollectionExtensions
{
    public static void AddSiteHostFiltering(this WebApplicationBuilder builder)
    {
        // An empty Host stays refused: HTTP/1.0 without one is no browser.
        builder.Services.AddOptions<HostFilteringOptions>().Configure<IOptions<SiteOptions>>((o, site) =>
        {
            o.AllowedHosts = [.. AllowedHosts.In(builder.Configuration).Concat(new[] { site.Value.Base, site.Value.Onion }.OfType<Uri>().Select(a => a.Host)).Distinct(StringComparer.OrdinalIgnoreCase)];
            o.AllowEmptyHosts = false;

            // Its words are of another century: a foreign DTD, us-ascii.
            o.IncludeFailureMessage = false;
        });
        builder.Services.AddSingleton<TrustedProxies>();
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SiteOptions>>((o, site) =>
        {
            // Two headers. Never the host: absolute addresses come from settings.
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.ForwardLimit = site.Value.ProxyHops;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var network in site.Value.TrustedProxies)
            {
                o.KnownIPNetworks.Add(network);
            }
        });
    }
}
