using CampaignSite.Content.Countries;
using CampaignSite.Localization;

namespace CampaignSite.Search;

/// <summary>A country as it is found: by its name, its offices and where they stand.</summary>
internal static class CountrySearchEntry
{
    public static SearchEntry Create(LocalizedCampaign localized, Country country)
    {
        var words = localized.Words;
        var content = country.Translations?.In(localized.Language);

        // Where acting in the open is dangerous, its page folds the offices away behind a warning: here they are not named at all.
        var isAtRisk = localized.Campaign.IsAtRisk(country.Code);
        var offices = isAtRisk ? [] : country.Offices.ToList();
        var names = string.Join(". ", offices.Select(one => one.Kind == OfficeKind.Embassy ? localized.EmbassyName(one.Office) : localized.InCity(localized.OfficeName(one.Kind, one.Office), one.Office)));
        var about = content is null ? "" : Sentence.Join(content.Summary, content.Text.Plain, content.Language);
        return new SearchEntry
        {
            Kind = SearchKind.Country,
            Address = PageAddresses.Country(country.Code),
            Title = localized.Country(country.Code),
            Language = localized.Language,
            Text = names.Length > 0 ? names : about,
            TextLanguage = names.Length > 0 ? localized.Language : content?.Language ?? localized.Language,
            Note = isAtRisk ? words.AtRiskTitle : "",
            Also = string.Join(' ', offices.Select(one => one.Office.Address?.Value).Append(names.Length > 0 ? about : "").Append(country.Code.Value)),
        };
    }
}
