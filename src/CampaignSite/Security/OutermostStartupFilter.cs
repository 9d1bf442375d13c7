using CampaignSite.Hosting;

namespace CampaignSite.Security;

/// <summary>What lies around the whole site, the platform's own host filter included. Registered first of all filters, hence outermost.</summary>
internal sealed class OutermostStartupFilter(TrustedProxies proxies) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // First, so that it runs last as a response starts: assets, feeds, 304 and errors all carry the table.
        app.UseMiddleware<SecurityHeadersMiddleware>();

        // While it can still be seen what the proxy said.
        app.UseMiddleware<HttpsRedirectMiddleware>();

        // Before anything asks for the scheme or the address. Not there at all unless there is a proxy.
        app.UseMiddleware<ProxyHeadersMiddleware>();
        if (proxies.Any)
        {
            // The platform believes everybody where no network is named, and a Unix socket always.
            app.UseWhen(context => proxies.Contains(context.Connection.RemoteIpAddress), proxied => proxied.UseForwardedHeaders());
        }

        // A request for another site gets a short fixed answer from the platform's filter, which is next.
        app.UseMiddleware<HostFilteringResponse>();
        next(app);
    };
}
