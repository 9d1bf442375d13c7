using CampaignSite.Security;

namespace CampaignSite.Metrics;

/// <summary>Counts the pages that are made for a request. One that is sent from memory is counted there, with what was known as it was made.</summary>
internal sealed class PageCountMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<PageCounter>() is not null)
        {
            // A page may choose its class while it is made, and as the answer starts the class is known wherever it comes from.
            context.Response.OnStarting(CountAsync, context);
        }

        return next(context);
    }

    private static Task CountAsync(object state)
    {
        var context = (HttpContext)state;
        if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
        {
            PageCounter.For(context, CacheHeaders.PolicyOf(context))?.CountMiss();
        }

        return Task.CompletedTask;
    }
}
