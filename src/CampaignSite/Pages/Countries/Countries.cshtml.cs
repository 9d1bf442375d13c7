using CampaignSite.Content;
using CampaignSite.Localization;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Countries;

public sealed class CountriesPage(Reader reader) : SitePage(reader)
{
    public override string Title => Words.Countries;

    public override string Summary => Words.CountriesSummary;

    /// <summary>The chooser is a plain form; what it names is looked up, never followed.</summary>
    public IActionResult OnGet([FromQuery] string? country) =>
        country is not null && Campaign.Country(country) is { } found
            ? LocalRedirect(Reader.To(PageAddresses.Country(found.Code)))
            : Page();
}
