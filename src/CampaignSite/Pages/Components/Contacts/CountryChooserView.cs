using CampaignSite.Content.Countries;

namespace CampaignSite.Pages.Components.Contacts;

/// <summary>Asks for one of all countries there are.</summary>
/// <param name="Address">The page that answers, without the language's part.</param>
/// <param name="Button">What the button says.</param>
/// <param name="IsWrong">Whether what was chosen is no country: the page then says so in its element <c>problem</c> (WCAG 3.3.1).</param>
public sealed record CountryChooserView(string Address, string Button, CountryCode? Chosen = null, bool IsWrong = false);
