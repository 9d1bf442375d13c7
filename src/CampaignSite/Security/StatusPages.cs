using System.Diagnostics;
using System.Text;

namespace CampaignSite.Security;

/// <summary>Gives every refusal and every failure a page in the visitor's language, and never a word of the request, but for a form of ours that its own page shows again.</summary>
/// <remarks>The platform's handlers would log the exception with its message, and parsers and form readers quote their input in theirs.</remarks>
internal sealed partial class StatusPages(RequestDelegate next, ILogger<StatusPages> logger)
{
    /// <summary>Where the page lies; asked for directly it is not there.</summary>
    public const string Path = "/status";

    private static readonly byte[] LastResort = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Not available now</title>\n"
        + "<h1>Not available now</h1>\n<p>Something failed on our side. Please try again in a few minutes.</p>\n</html>\n");

    public async Task InvokeAsync(HttpContext context)
    {
        await RunAsync(context);
        if (context.Response.HasStarted || context.Response.StatusCode < 400 || context.Response.ContentType is not null || context.Response.ContentLength > 0)
        {
            return;
        }

        await ShowAsync(context);
    }

    private async Task RunAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The visitor is gone; there is nobody to answer.
            context.Abort();
        }
        catch (Exception failure)
        {
            var status = StatusOf(failure);
            if (status >= 500)
            {
                Log.Failed(logger, failure.GetType().Name, Origin(failure));
            }

            if (context.Response.HasStarted)
            {
                // Half a page must not look like a whole one.
                context.Abort();
                return;
            }

            context.Response.Clear();
            context.Response.StatusCode = status;
        }
    }

    private async Task ShowAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var (status, path, method, query) = (response.StatusCode, request.Path, request.Method, request.QueryString);
        try
        {
            // Shown as a GET of its own, without the query. The language stays the one of the path that was asked for: it is remembered
            // with the request. A form that was refused unread is shown by its own page.
            var refused = await RefusedForm.ReadAsync(context, status);
            context.Features.Set(refused);
            context.Features.Set(new StatusShown(status));
            context.SetEndpoint(null);
            request.RouteValues.Clear();
            request.Path = refused is null ? $"{Path}/{status}" : path;
            request.QueryString = default;
            request.Method = method == HttpMethods.Head ? HttpMethods.Head : HttpMethods.Get;
            response.StatusCode = StatusCodes.Status200OK;
            await next(context);
            if (response is { HasStarted: false, ContentType: null })
            {
                await ShowLastResortAsync(context, status);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception failure)
        {
            Log.StatusPageFailed(logger, failure.GetType().Name, Origin(failure));
            if (response.HasStarted)
            {
                context.Abort();
                return;
            }

            response.Clear();
            await ShowLastResortAsync(context, status >= 500 ? status : StatusCodes.Status500InternalServerError);
        }
        finally
        {
            // Whoever looks at the request afterwards finds the visitor's own; caching decides by its method.
            (request.Path, request.Method, request.QueryString) = (path, method, query);
        }
    }

    private static async Task ShowLastResortAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = LastResort.Length;
        if (context.Request.Method != HttpMethods.Head)
        {
            await context.Response.Body.WriteAsync(LastResort, context.RequestAborted);
        }
    }

    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    // Names of methods only: a message may hold what a visitor typed.
    private static string Origin(Exception failure) =>
        string.Join(" < ", new StackTrace(failure).GetFrames().Take(4).Select(f => f.GetMethod() is { } m ? $"{m.DeclaringType?.Name}.{m.Name}" : "?"));

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Error, "A page failed: {Kind} in {Origin}")]
        public static partial void Failed(ILogger logger, string kind, string origin);

        [LoggerMessage(2002, LogLevel.Critical, "The status page failed: {Kind} in {Origin}")]
        public static partial void StatusPageFailed(ILogger logger, string kind, string origin);
    }
}
