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
        IReadOnlyList<Office> offices = country.AtRisk ? [] :
        [
            .. new[] { country.Embassy, country.ForeignMinistry, country.UnMission }.OfType<Office>(), .. country.Consulates, .. country.Representatives,
        ];
        var names = string.Join(". ", offices.Select(office => NameOf(reader, country, office)).Where(name => name.Length > 0));
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
            Also = string.Join(' ', offices.Select(office => office.Address?.Value).Append(names.Length > 0 ? about : "").Append(country.Code.Value)),
        };
    }

    private static string NameOf(Reader reader, Country country, Office office) =>
        ReferenceEquals(office, country.Embassy)
            ? reader.EmbassyName(office)
            : (office.Name?.In(reader.Language), office.City?.In(reader.Language)) switch
            {
                ({ } name, { } city) => reader.Words.OfficeInCity.Replace("{office}", name, StringComparison.Ordinal).Replace("{city}", city, StringComparison.Ordinal),
                var (name, city) => name ?? city ?? "",
            };
}
