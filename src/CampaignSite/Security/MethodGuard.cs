using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CampaignSite.Security;

/// <summary>Only GET, HEAD and POST, and POST only where something takes it. Razor Pages alone answers TRACE, CONNECT and BREW with 200.</summary>
internal sealed class MethodGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // Compared byte by byte: methods are case-sensitive (RFC 9110, 9.1), and HttpMethods.IsGet would let “get” in.
        var page = context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>();
        var writes = page is not null && Takes(page, "Post") && !OnionService.IsOnionRequest(context);
        var reads = page is null
            || (Takes(page, "Get") && context.GetEndpoint()!.Metadata.GetMetadata<ReadOnlyWithAttribute>() is var only
                && (only is null || only.Query == context.Request.QueryString.Value));
        var refused = context.Request.Method switch
        {
            "GET" or "HEAD" => !reads,
            "POST" => page is not null && !writes,
            _ => true,
        };
        if (!refused)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = (reads, writes) switch
        {
            (true, true) => "GET, HEAD, POST",
            (false, true) => "POST",
            _ => "GET, HEAD",
        };
        return Task.CompletedTask;
    }

    // A page without any handler is only shown, which is a GET.
    private static bool Takes(CompiledPageActionDescriptor page, string method) =>
        page.HandlerMethods.Any(h => string.Equals(h.HttpMethod, method, StringComparison.OrdinalIgnoreCase))
        || (method == "Get" && page.HandlerMethods.Count == 0);
}
