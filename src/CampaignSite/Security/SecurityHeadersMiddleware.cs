using CampaignSite.Hosting;
using Microsoft.Extensions.Options;

namespace CampaignSite.Security;

/// <summary>Registered first, hence its callback runs last: assets, feeds, 304 and errors carry the table, and nothing behind can take a line out.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next, IOptions<SiteOptions> site, TimeProvider time, IServiceProvider services)
{
    // Only a site that serves until it is stopped has one.
    private readonly ConnectionDrain? _drain = services.GetService<ConnectionDrain>();

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            SecurityHeaders.Apply(context, site.Value, time);

            // As the answer starts: its request may have begun before the stop.
            _drain?.EndConnection(context);
            return Task.CompletedTask;
        });
        return next(context);
    }
}
