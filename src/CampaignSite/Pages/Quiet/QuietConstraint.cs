using CampaignSite.Content;

namespace CampaignSite.Pages.Quiet;

/// <summary>Matches the word under which the current campaign keeps its quiet pages: content chooses it, and an edit may change it.</summary>
internal sealed class QuietConstraint : IRouteConstraint
{
    public const string Name = "quiet";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
    {
        // The request's own campaign, as for languages.
        var campaign = httpContext?.RequestServices.GetRequiredService<Campaign>();
        return campaign is not null && values[routeKey] is string word && word == campaign.Quiet.Path.Value;
    }
}
