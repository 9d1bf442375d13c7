namespace CampaignSite.Security;

/// <summary>Registered first, hence its callback runs last: assets, feeds, 304 and errors carry the table, and nothing behind can take a line out.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            SecurityHeaders.Apply((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
