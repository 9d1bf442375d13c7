using System.Globalization;
using CampaignSite.Content;
using CampaignSite.Localization;
using CampaignSite.Security;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.WellKnown;

/// <summary>Addresses that programs read: robots.txt, the site map, security.txt, pictures.</summary>
internal static class WellKnownEndpoints
{
    // With a question there is no end of them, and each has a page of its own without one.
    private static readonly string[] Endless = ["/search", "/suggest", "/plan"];

    public static void MapWellKnownFiles(this IEndpointRouteBuilder routes)
    {
        var sitemaps = new SnapshotCache<string>();
        Map(routes, "/robots.txt", (Campaign campaign, SiteUrls urls) => Plain(RobotsTxt(campaign, urls)));
        Map(routes, "/sitemap.xml", (Campaign campaign, SiteUrls urls) =>
            Results.Text(sitemaps.GetOrAdd(campaign, one => Sitemap.Write(one, urls)), "application/xml; charset=utf-8"));
        Map(routes, "/.well-known/security.txt", (Campaign campaign, SiteUrls urls) => Plain(SecurityTxt(campaign, urls)));
        Map(routes, "/media/{name}", (string name, Campaign campaign) =>

            // Found by its name among what was read at load: a request never reaches the disk.
            campaign.Picture(name) is { } picture
                ? Results.Bytes(picture.Bytes, picture.MediaType, entityTag: new EntityTagHeaderValue($"\"{picture.Sha256[..16]}\""))
                : Results.NotFound());
    }

    private static void Map(IEndpointRouteBuilder routes, string address, Delegate handler) =>
        routes.MapMethods(address, RouteMethods.GetAndHead, handler).WithMetadata(new CachePolicyAttribute(CachePolicy.Public));

    private static IResult Plain(string text) => Results.Text(text, "text/plain; charset=utf-8");

    /// <summary>RFC 9309; the longer rule wins over “Allow: /”. No “*” within a rule: wget and other makers of copies do not know it.</summary>
    private static string RobotsTxt(Campaign campaign, SiteUrls urls) =>
        "User-agent: *\nAllow: /\n"
        + string.Concat(campaign.Languages.SelectMany(language => Endless.Select(page => $"Disallow: {RequestLanguage.PathIn(campaign, language, page)}?\n")))
        + $"Sitemap: {urls.Absolute("/sitemap.xml")}\n";

    /// <summary>RFC 9116. It expires a year after the edition, not after the request: a copy that is no longer looked after must say so.</summary>
    private static string SecurityTxt(Campaign campaign, SiteUrls urls)
    {
        var expires = campaign.Edition.AddYears(1).ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
        return $"Contact: {campaign.Contact ?? urls.Absolute("/suggest")}\n"
            + $"Expires: {expires}\n"
            + $"Preferred-Languages: {string.Join(", ", campaign.Languages.Select(l => l.Tag))}\n"
            + $"Canonical: {urls.Absolute("/.well-known/security.txt")}\n";
    }
}
