using System.Globalization;

namespace CampaignSite.Localization;

/// <summary>Sets the culture of the request; the machine's own culture never reaches a page.</summary>
internal sealed class RequestLanguageMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // Before routing, and remembered: a status page answers under another path and still speaks the visitor's language.
        var culture = RequestLanguage.From(context).Language.Culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        return next(context);
    }
}
