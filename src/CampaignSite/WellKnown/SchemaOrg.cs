using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Texts;
using CampaignSite.Localization;

namespace CampaignSite.WellKnown;

/// <summary>Pages in the words of schema.org: what the page itself shows, and nothing before which something must be said (decision 0078).</summary>
internal static class SchemaOrg
{
    public const string ArticleType = "Article";

    private const string Vocabulary = "https://schema.org";

    /// <summary>The site, in the language of its start page.</summary>
    public static LinkedData WebSite(LocalizedCampaign localized, SiteUrls urls) => new(new JsonObject(
    [
        new("@context", Vocabulary),
        .. Site(localized, urls),
        new("description", localized.Campaign.Tagline.In(localized.Language)),
        new("inLanguage", localized.Language.Tag),
    ]));

    /// <summary>A text of the site.</summary>
    /// <param name="added">The day the text came in, where that is known.</param>
    /// <param name="when">What it tells of, in ISO 8601; null where that is no time.</param>
    public static LinkedData Article(LocalizedCampaign localized, SiteUrls urls, LocalizedContent content, DateOnly? added, string? when = null)
    {
        var changed = localized.Campaign.Changes.Where(change => change.Address == localized.Address).Select(change => (DateOnly?)change.Date).Append(added).Max();
        return new(Known(
            ("@context", Vocabulary),
            ("@type", ArticleType),
            ("headline", content.Title),
            ("description", content.Summary),
            ("inLanguage", content.Language.Tag),
            ("url", urls.Absolute(localized.PathTo(localized.Address))),
            ("datePublished", Iso(added)),
            ("dateModified", Iso(changed)),
            ("temporalCoverage", when),
            ("isPartOf", new JsonObject(Site(localized, urls)))));
    }

    /// <summary>Offices with only what may be told without the words around it; null where there is none.</summary>
    public static LinkedData? Offices(IEnumerable<(Office Office, string Name, string Envelope)> offices)
    {
        var graph = List(offices.Select(one => Known(
            ("@type", "GovernmentOffice"),
            ("name", one.Name),
            ("address", one.Office.Address is null ? null : one.Envelope.Replace("\n", ", ", StringComparison.Ordinal)),
            ("telephone", List(one.Office.Phones.Select(phone => JsonValue.Create(phone.Value)))),
            ("email", one.Office.Email?.Value),
            ("url", one.Office.Website?.Value))));
        return graph is null ? null : new(Known(("@context", Vocabulary), ("@graph", graph)));
    }

    private static ImmutableArray<KeyValuePair<string, JsonNode?>> Site(LocalizedCampaign localized, SiteUrls urls) =>
    [
        new("@type", "WebSite"),
        new("name", localized.Campaign.Name),
        new("url", urls.Absolute(localized.PathTo("/"))),
    ];

    private static JsonObject Known(params (string Name, JsonNode? Value)[] properties) =>
        new(properties.Where(property => property.Value is not null).Select(property => KeyValuePair.Create(property.Name, property.Value)));

    private static JsonArray? List(IEnumerable<JsonNode?> nodes) => nodes.ToArray() is { Length: > 0 } some ? new(some) : null;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
