using CampaignSite.Content;
using CampaignSite.Localization;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Countries;

public sealed class CountriesPage(Reader reader) : SitePage(reader)
{
    public override string Title => Words.Countries;

    public override string Summary => Words.CountriesSummary;

    /// <summary>True where a country was named that has no file, or several countries.</summary>
    public bool IsBadChoice { get; private set; }

    /// <summary>The chooser is a plain form; what it names is looked up, never followed. Without a choice it sends an empty one.</summary>
    public IActionResult OnGet([FromQuery] string?[] country)
    {
        if (country is null or [] or [null or ""])
        {
            return Page();
        }

        if (country is [{ } code] && Campaign.Country(code) is { } found)
        {
            return LocalRedirect(Reader.To(PageAddresses.Country(found.Code)));
        }

        IsBadChoice = true;
        return Answer(StatusCodes.Status400BadRequest);
    }
}
