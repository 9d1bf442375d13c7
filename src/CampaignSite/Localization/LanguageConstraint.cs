using CampaignSite.Content;

namespace CampaignSite.Localization;

/// <summary>Matches a first segment that is a language of the current campaign, other than its base: <c>/ru</c>, not <c>/en</c> nor <c>/RU</c>.</summary>
internal sealed class LanguageConstraint : IRouteConstraint
{
    public const string Name = "language";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
    {
        // The request's own campaign, so that an edit between routing and rendering cannot show two.
        var campaign = httpContext?.RequestServices.GetRequiredService<Campaign>();
        return campaign is not null
            && values[routeKey] is string tag
            && campaign.Languages.Skip(1).Any(l => string.Equals(l.Tag, tag, StringComparison.Ordinal));
    }
}
