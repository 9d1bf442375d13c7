using System.Globalization;
using CampaignSite.Content;
using CampaignSite.Localization;
using CampaignSite.Security;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Machine;

/// <summary>Addresses that programs read: robots.txt, the site map, security.txt, pictures.</summary>
internal static class MachineEndpoints
{
    public static void MapMachineFiles(this IEndpointRouteBuilder routes)
    {
        var siteMaps = new SnapshotCache<string>();
        Map(routes, "/robots.txt", (Campaign campaign, SiteAddress site) => Plain(RobotsTxt(campaign, site)));
        Map(routes, "/sitemap.xml", (Campaign campaign, SiteAddress site) =>
            Results.Text(siteMaps.GetOrAdd(campaign, one => SiteMap.Write(one, site)), "application/xml; charset=utf-8"));
        Map(routes, "/.well-known/security.txt", (Campaign campaign, SiteAddress site) => Plain(SecurityTxt(campaign, site)));
        Map(routes, "/media/{name}", (string name, Campaign campaign) =>

            // Found by its name among what was read at load: a request never reaches the disk.
            campaign.Picture(name) is { } picture
                ? Results.Bytes(picture.Bytes, picture.MediaType, entityTag: new EntityTagHeaderValue($"\"{picture.Sha256[..16]}\""))
                : Results.NotFound());
    }

    private static void Map(IEndpointRouteBuilder routes, string address, Delegate handler) =>
        routes.MapMethods(address, Methods.Reading, handler).WithMetadata(new CachedAttribute(CacheClass.Public));

    private static IResult Plain(string text) => Results.Text(text, "text/plain; charset=utf-8");

    /// <summary>RFC 9309. Answers to a search are endless and no page of their own, its form is one; the longer rule wins over “Allow: /”.</summary>
    private static string RobotsTxt(Campaign campaign, SiteAddress site) =>
        "User-agent: *\nAllow: /\n"
        + string.Concat(campaign.Languages.Select(language => $"Disallow: {RequestLanguage.PathIn(campaign, language, "/search")}?\n"))
        + $"Sitemap: {site.Of("/sitemap.xml")}\n";

    /// <summary>RFC 9116. It expires a year after the edition, not after the request: a copy nobody tends must say so.</summary>
    private static string SecurityTxt(Campaign campaign, SiteAddress site)
    {
        var expires = campaign.Edition.AddYears(1).ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
        return $"Contact: {campaign.Contact ?? site.Of("/suggest")}\n"
            + $"Expires: {expires}\n"
            + $"Preferred-Languages: {string.Join(", ", campaign.Languages.Select(l => l.Tag))}\n"
            + $"Canonical: {site.Of("/.well-known/security.txt")}\n";
    }
}
