using CampaignSite.Content;

namespace CampaignSite.Localization;

/// <summary>Leads another case, a trailing or a double slash to the address itself, with one 308.</summary>
internal sealed class CanonicalPathMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // CONNECT and “OPTIONS *” have no path to spell; they are refused further on.
        var path = context.Request.Path.Value ?? "/";
        if (path.Length == 0 || CanonicalPath.Find(path, context.RequestServices.GetRequiredService<Campaign>()) is not { } canonical || canonical == path)
        {
            return next(context);
        }

        // 308, not 301: a POST stays a POST. The target is the request's own path made of checked characters, so it cannot leave this site.
        // Not cached: the address may hold search words or a quiet page.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = canonical + context.Request.QueryString.Value;
        return Task.CompletedTask;
    }
}
