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
        var isAtRisk = reader.Campaign.IsAtRisk(country.Code);
        var offices = isAtRisk ? [] : country.Offices.ToList();
        var names = string.Join(". ", offices.Select(one => one.Kind == OfficeKind.Embassy ? reader.EmbassyName(one.Office) : reader.InCity(reader.OfficeName(one.Kind, one.Office), one.Office)));
        var about = prose is null ? "" : Sentence.Join(prose.Summary, prose.Text.Plain, prose.Language);
        return new SearchEntry
        {
            Kind = SearchKind.Country,
            Address = PageAddresses.Country(country.Code),
            Title = reader.Country(country.Code),
            Language = reader.Language,
            Text = names.Length > 0 ? names : about,
            TextLanguage = names.Length > 0 ? reader.Language : prose?.Language ?? reader.Language,
            Note = isAtRisk ? words.AtRiskTitle : "",
            Also = string.Join(' ', offices.Select(one => one.Office.Address?.Value).Append(names.Length > 0 ? about : "").Append(country.Code.Value)),
        };
    }
}
