using CampaignSite.Localization;
using CampaignSite.Planning;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Countries;

public sealed class CountriesPage(LocalizedCampaign localized) : ListPage(localized)
{
    /// <summary>True where something was named that is no country, or several countries.</summary>
    public bool IsBadChoice { get; private set; }

    /// <summary>The chooser is a plain form; what it names is looked up, never followed. Without a choice it sends an empty one.</summary>
    public IActionResult OnGet([FromQuery] string?[] country)
    {
        var choice = CountryChoice.Parse(country);
        IsBadChoice = choice.IsWrong;
        return choice.Country is { } code ? LocalRedirect(Localized.PathTo(PageAddresses.Country(code)))
            : IsBadChoice ? Answer(StatusCodes.Status400BadRequest)
            : Page();
    }
}
