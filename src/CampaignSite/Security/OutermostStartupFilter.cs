using CampaignSite.Hosting;
using Microsoft.Extensions.Options;

namespace CampaignSite.Security;

/// <summary>What lies around the whole site, the platform's own host filter included. Registered first of all filters, hence outermost.</summary>
internal sealed class OutermostStartupFilter(IOptions<SiteOptions> site) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // First, so that it runs last as a response starts: assets, feeds, 304 and errors all carry the table.
        app.UseMiddleware<SecurityHeadersMiddleware>();

        // While it can still be seen what the proxy said.
        app.UseMiddleware<HttpsRedirectMiddleware>();

        // Before anything asks for the scheme or the address. Not there at all unless a proxy is named.
        if (site.Value.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        // A request for another site gets a short fixed answer from the platform's filter, which is next.
        app.UseMiddleware<HostFilteringResponse>();
        next(app);
    };
}
