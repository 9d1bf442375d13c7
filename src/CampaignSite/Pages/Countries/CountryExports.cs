using CampaignSite.Exports;
using CampaignSite.Localization;
using CampaignSite.Security;

namespace CampaignSite.Pages.Countries;

/// <summary>Contacts to take away: all offices as a table, those of one country as cards.</summary>
internal static class CountryExports
{
    public static void MapCountryExports(this IEndpointRouteBuilder routes)
    {
        routes.MapFile(CountriesCsv.Address, CachePolicy.Helpers, (LocalizedCampaign localized, ExportedFiles files) =>
            files.For(localized, CountriesCsv.Address, () => CountriesCsv.Write(localized)).Result("text/csv; charset=utf-8; header=present", "countries.csv"));
        routes.MapFile("/countries/{code}.vcf", CachePolicy.Helpers, (string code, LocalizedCampaign localized, ExportedFiles files) =>
            localized.Campaign.Country(code) is { } country && OfficeVCard.IsOffered(localized.Campaign, country)
                ? files.For(localized, $"/countries/{country.Code}.vcf", () => OfficeVCard.Write(localized, country)).Result("text/vcard; charset=utf-8", $"contacts-{country.Code}.vcf")
                : Results.NotFound());
    }
}
