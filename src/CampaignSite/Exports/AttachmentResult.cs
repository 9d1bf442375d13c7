using Microsoft.Net.Http.Headers;

namespace CampaignSite.Exports;

/// <summary>Bytes to be saved under a name.</summary>
/// <remarks>The platform sends a name twice, as <c>filename</c> and <c>filename*</c>. The second is for letters beyond ASCII, which our names do not have, and what sits between takes the two for two names.</remarks>
/// <param name="name">Letters, digits, dots and hyphens of ASCII.</param>
internal sealed class AttachmentResult(byte[] bytes, string type, string name, EntityTagHeaderValue? tag = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return Results.Bytes(bytes, type, entityTag: tag).ExecuteAsync(httpContext);
    }
}
