using CampaignSite.Content;

namespace CampaignSite.Localization;

/// <summary>One address a page: another case, a trailing or a double slash leads with one 308 to the address itself.</summary>
internal static class CanonicalPath
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // CONNECT and “OPTIONS *” have no path to spell; they are refused further on.
        var path = context.Request.Path.Value ?? "/";
        if (path.Length == 0 || Of(path, context.RequestServices.GetRequiredService<Campaign>()) is not { } canonical || canonical == path)
        {
            return next(context);
        }

        // 308, not 301: a POST stays a POST. The target is the request's own path made of checked characters, so it cannot leave this site.
        // Kept by nobody: what was searched for stands in it, and perhaps a quiet page.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = canonical + context.Request.QueryString.Value;
        return Task.CompletedTask;
    }

    /// <summary>The one spelling of a path, or null where a path is not ours to spell.</summary>
    public static string? Of(string path, Campaign campaign)
    {
        // Whatever holds another character is found by lookup or not at all, and never echoed. Pictures and well-known files are looked up exactly.
        if (path.AsSpan().ContainsAnyExcept(Allowed) || path.StartsWith("/media/", StringComparison.Ordinal) || path.StartsWith("/.well-known/", StringComparison.Ordinal))
        {
            return null;
        }

        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < segments.Length; i++)
        {
            // A language tag has a case of its own: pt-BR.
            var tag = i == 0 ? campaign.Languages.FirstOrDefault(l => string.Equals(l.Tag, segments[0], StringComparison.OrdinalIgnoreCase))?.Tag : null;
            segments[i] = tag ?? (KeepsCase(segments[i], campaign) ? segments[i] : segments[i].ToLowerInvariant());
        }

        return "/" + string.Join('/', segments);
    }

    // /copy/guide.pt-BR.html and /copy/SHA256SUMS are names of files, with capitals of their own.
    private static bool KeepsCase(string segment, Campaign campaign) =>
        segment == "SHA256SUMS" || campaign.Languages.Any(l => segment.Contains($".{l.Tag}.", StringComparison.Ordinal));

    private static readonly System.Buffers.SearchValues<char> Allowed =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");
}
