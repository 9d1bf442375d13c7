using CampaignSite.Content;
using CampaignSite.Content.Model;
using CampaignSite.Localization;

namespace CampaignSite.Search;

/// <summary>A country as it is found: by its name, its offices and where they stand.</summary>
internal static class CountryEntry
{
    public static SearchEntry Of(Reader reader, Country country)
    {
        var words = reader.Words;
        var prose = country.Prose?.In(reader.Language);

        // Where acting in the open is dangerous, its page folds the offices away behind a warning: here they are not named at all.
        IReadOnlyList<(Office Office, string Title)> offices = country.AtRisk ? [] :
        [
            .. Titled(country.Embassy is { } embassy ? reader.EmbassyName(embassy) : "", country.Embassy),
            .. Titled(words.ForeignMinistry, country.ForeignMinistry),
            .. Titled(words.UnMission, country.UnMission),
            .. Titled(words.Consulates, [.. country.Consulates]),
            .. Titled(words.Representatives, [.. country.Representatives]),
        ];
        var names = string.Join(". ", offices.Select(one => ReferenceEquals(one.Office, country.Embassy) ? one.Title : NameOf(reader, one.Office, one.Title)));
        var about = prose is null ? "" : $"{prose.Summary} {ProseText.Of(prose.Body)}".Trim();
        return new SearchEntry
        {
            Kind = SearchKind.Country,
            Address = PageAddresses.Country(country.Code),
            Title = reader.Country(country.Code),
            Language = reader.Language,
            Text = names.Length > 0 ? names : about,
            TextLanguage = names.Length > 0 ? reader.Language : prose?.Language ?? reader.Language,
            Note = country.AtRisk ? words.AtRiskTitle : "",
            Also = string.Join(' ', offices.Select(one => one.Office.Address?.Value).Append(names.Length > 0 ? about : "").Append(country.Code.Value)),
        };
    }

    private static IEnumerable<(Office Office, string Title)> Titled(string title, params Office?[] offices) =>
        offices.OfType<Office>().Select(office => (office, title));

    private static string NameOf(Reader reader, Office office, string otherwise)
    {
        var name = office.Name?.In(reader.Language) ?? otherwise;
        return office.City is { } city
            ? reader.Words.OfficeInCity.Replace("{office}", name, StringComparison.Ordinal).Replace("{city}", city.In(reader.Language), StringComparison.Ordinal)
            : name;
    }
}
