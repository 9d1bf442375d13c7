using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Content.Model;
using CampaignSite.Localization;
using CampaignSite.Tests.Shipped;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Localization;

public sealed class PhoneTextTests
{
    [Theory]
    [InlineData("+12022985700", "+1 202 298 5700")]
    [InlineData("+442072296412", "+44 20 7229 6412")]
    [InlineData("+441312257098", "+44 1312257098")]
    [InlineData("+33145040550", "+33 1 45 04 05 50")]
    [InlineData("+74952244222", "+7 495 224 42 22")]
    [InlineData("+35314922048", "+353 14922048")]
    [InlineData("+493023125001", "+49 3023125001")]
    [InlineData("+96260000000", "+962 60000000")]
    [InlineData("+37167332151", "+371 67332151")]
    [InlineData("+3545610", "+354 5610")]
    [InlineData("+118005551234", "+1 18005551234")]
    public void A_number_is_written_with_its_country_code_and_in_groups(string e164, string shown) => Assert.Equal(shown, PhoneText.Of(e164));

    [Fact]
    public void No_digit_of_any_number_of_the_shipped_campaign_is_lost()
    {
        var campaign = CampaignLoader.Load(PageRegistry.Site, ContentFolder.Read(Repository.PathOf("content")).Files, ShippedCampaign.Today).Campaign!;
        var numbers = campaign.Countries.SelectMany(Offices).SelectMany(office => office.Phones).Select(phone => phone.Value).ToList();

        Assert.NotEmpty(numbers);
        Assert.Equal(numbers, numbers.Select(number => PhoneText.Of(number).Replace(" ", "", StringComparison.Ordinal)));
    }

    private static IEnumerable<Office> Offices(Country country) =>
        new[] { country.Embassy, country.ForeignMinistry, country.UnMission }.Concat(country.Consulates).Concat(country.Representatives).OfType<Office>();
}
