using CampaignSite.Content.Countries;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Testing;
using CampaignSite.Tests.Shipped;

namespace CampaignSite.Tests.Content;

public sealed class TelephoneNumberTests
{
    [Theory]
    [InlineData("+12022985700", "+1 202 298 5700")]
    [InlineData("+442072296412", "+44 20 7229 6412")]
    [InlineData("+441312257098", "+44 131 225 7098")]
    [InlineData("+33145040550", "+33 1 45 04 05 50")]
    [InlineData("+74952244222", "+7 495 224 42 22")]
    [InlineData("+35314922048", "+353 1 492 2048")]
    [InlineData("+49302291110", "+49 30 2291110")]
    [InlineData("+37167332151", "+371 67 332 151")]
    [InlineData("+3545610", "+354 5610")]
    public void A_number_is_written_with_its_country_code_and_the_groups_of_its_country(string e164, string display) =>
        Assert.Equal(display, TelephoneNumber.Format(e164));

    [Theory]
    [InlineData("content")]
    [InlineData("tests/CampaignSite.Tests/Campaigns/Saltmarsh")]
    public void Every_number_of_a_campaign_is_shown_in_groups_without_losing_a_digit(string folder)
    {
        var campaign = CampaignLoader.Load(PageRegistry.Site, ContentFolder.Read(Repository.PathOf(folder)).Files, ShippedCampaign.Today).Campaign!;
        var phones = campaign.Countries.SelectMany(country => country.Offices).SelectMany(one => one.Office.Phones).ToList();

        Assert.NotEmpty(phones);
        Assert.All(phones, phone => Assert.Matches(@"\A\+[0-9]+( [0-9]+)+\z", phone.Display));
        Assert.Equal(phones.Select(phone => phone.Value), phones.Select(phone => phone.Display.Replace(" ", "", StringComparison.Ordinal)));
    }
}
