using CampaignSite.Forms;

namespace CampaignSite.Security;

/// <summary>Adds the middleware of this folder; the order and its reasons are in <see cref="SiteBuilder"/>.</summary>
internal static class SecurityApplicationBuilderExtensions
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.UseMiddleware<SecurityHeadersMiddleware>();

    public static IApplicationBuilder UseHttpsRedirect(this IApplicationBuilder app) => app.UseMiddleware<HttpsRedirectMiddleware>();

    public static IApplicationBuilder UseHostFilteringResponse(this IApplicationBuilder app) => app.UseMiddleware<HostFilteringResponse>();

    public static IApplicationBuilder UseBodyLengthGuard(this IApplicationBuilder app) => app.UseMiddleware<BodyLengthGuard>();

    public static IApplicationBuilder UseMethodGuard(this IApplicationBuilder app) => app.UseMiddleware<MethodGuard>();

    public static IApplicationBuilder UseCrossSiteGuard(this IApplicationBuilder app) => app.UseMiddleware<CrossSiteGuard>();

    public static IApplicationBuilder UseFormGuard(this IApplicationBuilder app) => app.UseMiddleware<FormGuard>();
}
