using CampaignSite.Forms;
using Microsoft.AspNetCore.Diagnostics;

namespace CampaignSite.Errors;

/// <summary>Gives every refusal and every failure a page in the visitor's language, and never shows words of the request, except a form that its own page redisplays.</summary>
internal static class StatusPages
{
    /// <summary>Where the page lies; asked for directly it is not there.</summary>
    public const string Path = "/status";

    private const string LastResort =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Not available now</title>\n"
        + "<h1>Not available now</h1>\n<p>Something failed on our side. Please try again in a few minutes.</p>\n</html>\n";

    /// <summary>Around everything that may refuse or fail.</summary>
    public static void UseSiteStatusPages(this WebApplication app)
    {
        app.UseStatusCodePages(ShowAsync);

        // In Development, which never starts in public, the developer exception page shows the exception instead; but a proxy that no setting
        // names may stand before it.
        app.UseWhen(context => !app.Environment.IsDevelopment() || CameThroughProxy(context.Request), failing => failing.UseExceptionHandler());
    }

    private static bool CameThroughProxy(HttpRequest request) =>
        request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase) || name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || name.Equals("Via", StringComparison.OrdinalIgnoreCase));

    public static void AddSiteStatusPages(this IServiceCollection services)
    {
        services.AddExceptionHandler<UnhandledExceptionHandler>();
        services.Configure<ExceptionHandlerOptions>(options =>
        {
            // The platform would log the exception with its message, and parsers and form readers quote their input in theirs.
            options.SuppressDiagnosticsCallback = _ => true;

            // The middleware demands one, and it does not run: the handler above takes every exception and leaves the response empty for a status page.
            options.ExceptionHandler = _ => Task.CompletedTask;
        });
    }

    // UseStatusCodePagesWithReExecute would run a refused POST again as a POST, which would be refused again.
    private static async Task ShowAsync(StatusCodeContext refusal)
    {
        var context = refusal.HttpContext;
        var (request, response) = (context.Request, context.Response);
        if (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        var (status, path, method, query) = (response.StatusCode, request.Path, request.Method, request.QueryString);
        try
        {
            // Shown as a GET of its own, without the query. The language stays the one of the path that was asked for: it is remembered
            // with the request. A form that was refused unread is shown by its own page.
            var refused = await RejectedFormFeature.ReadAsync(context, status);
            context.Features.Set(refused);
            context.Features.Set(new StatusPageFeature(status));
            context.SetEndpoint(null);
            request.RouteValues.Clear();
            request.Path = refused is null ? $"{Path}/{status}" : path;
            request.QueryString = default;
            request.Method = method == HttpMethods.Head ? HttpMethods.Head : HttpMethods.Get;
            response.StatusCode = StatusCodes.Status200OK;
            await refusal.Next(context);
        }
        finally
        {
            // Code that looks at the request afterwards finds the visitor's own; caching decides by its method.
            (request.Path, request.Method, request.QueryString) = (path, method, query);
        }

        // The status page failed or was refused too: the graver of both.
        if (response is { HasStarted: false, ContentType: null })
        {
            response.StatusCode = Math.Max(status, response.StatusCode);
            await Results.Text(LastResort, "text/html; charset=utf-8").ExecuteAsync(context);
        }
    }
}
