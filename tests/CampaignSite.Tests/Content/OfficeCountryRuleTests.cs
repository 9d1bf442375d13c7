using CampaignSite.Content.Countries;
using CampaignSite.Content.Files;
using CampaignSite.Tests.Content.Support;
using CampaignSite.Tests.Shipped;

namespace CampaignSite.Tests.Content;

public sealed class OfficeCountryRuleTests
{
    [Theory]
    [InlineData("+442072296412", "gb")]
    [InlineData("+441481700000", "gg")]
    [InlineData("+12126611050", "us")]
    [InlineData("+12042345678", "ca")]
    [InlineData("+18092345678", "do")]
    [InlineData("+390669871234", "va")]
    [InlineData("+74951234567", "ru")]
    [InlineData("+77172000000", "kz")]
    [InlineData("+3726651000", "ee")]
    [InlineData("+80012345678", "")]
    [InlineData("+870773111111", "")]
    public void A_number_belongs_to_the_countries_in_which_it_is_valid(string number, string countries) =>
        Assert.Equal(countries, string.Join(' ', OfficeCountryRule.CountriesOf(number)));

    [Fact]
    public void An_office_on_the_pages_of_several_countries_says_where_it_stands()
    {
        var unsaid = Shared("");
        var said = Shared("    country: fr\n");

        Assert.Equal(["countries/at.md:4:11 warning office-abroad", "countries/fr.md:4:11 warning office-abroad"], Abroad(unsaid, unsaid));
        Assert.Empty(Abroad(said, said));
        Assert.Empty(Abroad(unsaid, unsaid.Replace("/find", "/other", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_mission_of_the_shipped_campaign_stands_in_new_york_and_so_does_its_envelope()
    {
        var shipped = new ShippedCampaign().Campaign;
        var missions = shipped.Countries.Where(country => country.UnMission is not null).ToList();

        Assert.True(missions.Count > 50);
        Assert.All(missions, country => Assert.Equal("us", country.UnMission!.StandsIn(country.Code).Value));
        Assert.All(missions, country => Assert.EndsWith(
            country.UnMission!.Address is null ? "\nNew York\nUnited States" : "\nUnited States",
            CampaignSite.Pages.Components.Contacts.OfficeView.From(CampaignSite.Tests.Exports.Support.HostileText.Reader(shipped), OfficeKind.UnMission, country.UnMission, country.Code).Envelope,
            StringComparison.Ordinal));
    }

    private static string Shared(string country) =>
        $"representatives:\n  - name: Common parliament\n{country}    find: https://common.example/find\n    checked: {{on: 2026-11-20, how: called, source: Clerk}}\n";

    private static string[] Abroad(string austria, string france)
    {
        var result = Example.Load(ContentFile.FromText("countries/at.md", $"---\n{austria}---\n"), ContentFile.FromText("countries/fr.md", $"---\n{france}---\n"));
        Assert.Equal([], Example.Errors(result));
        return [.. result.Diagnostics.Select(Example.Line).Where(line => line.EndsWith("office-abroad", StringComparison.Ordinal))];
    }
}
