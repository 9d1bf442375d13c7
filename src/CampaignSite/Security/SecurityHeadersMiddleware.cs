using CampaignSite.Hosting;
using Microsoft.Extensions.Options;

namespace CampaignSite.Security;

/// <summary>Registered first, hence its callback runs last: assets, feeds, 304 and errors carry the table, and nothing behind can take a line out.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next, IOptions<SiteOptions> site, TimeProvider time)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            SecurityHeaders.Apply(context, site.Value, time);
            return Task.CompletedTask;
        });
        return next(context);
    }
}
