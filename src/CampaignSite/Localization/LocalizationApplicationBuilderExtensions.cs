namespace CampaignSite.Localization;

/// <summary>Adds the middleware of this folder.</summary>
internal static class LocalizationApplicationBuilderExtensions
{
    public static IApplicationBuilder UseRequestLanguage(this IApplicationBuilder app) => app.UseMiddleware<RequestLanguageMiddleware>();

    public static IApplicationBuilder UseCanonicalPath(this IApplicationBuilder app) => app.UseMiddleware<CanonicalPathMiddleware>();
}
