using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Timeline;
using CampaignSite.Pages.Components.Contacts;
using CampaignSite.Testing;
using CampaignSite.Tests.Exports.Support;
using CampaignSite.Tests.Shipped;

namespace CampaignSite.Tests.Pages;

public sealed class OfficeViewTests
{
    private static readonly Campaign Campaign = Saltmarsh.Campaign();

    // Saltmarsh calls a contact old after 180 days.
    private static readonly Office Fresh = new() { Checked = Looked(new DateOnly(2026, 11, 20)) };

    [Theory]
    [InlineData("2026-11-20", null, false)]
    [InlineData("2026-05-26", null, false)]
    [InlineData("2026-05-25", null, true)]
    [InlineData("2026-11-20", "2026-05", false)]
    [InlineData("2026-11-20", "2026-04", true)]
    [InlineData("2026-11-20", "2022", true)]
    [InlineData("2026-11-20", "2026", false)]
    public void It_is_to_be_confirmed_when_what_was_seen_is_past_the_limit(string on, string? seen, bool confirm)
    {
        var office = new Office { Checked = Looked(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), seen) };

        Assert.Equal(confirm, View(office).ConfirmFirst);
    }

    [Fact]
    public void It_is_to_be_confirmed_when_nobody_is_sure_of_a_field()
    {
        Assert.False(View(Fresh with { Phones = [Field(Confidence.High), Field(Confidence.Medium)], Address = Field(Confidence.Medium) }).ConfirmFirst);
        Assert.True(View(Fresh with { Phones = [Field(Confidence.High), Field(Confidence.Low)] }).ConfirmFirst);
        Assert.True(View(Fresh with { Address = Field(Confidence.Low) }).ConfirmFirst);
        Assert.True(View(Fresh with { Emails = [Field(Confidence.Low)] }).ConfirmFirst);
        Assert.True(View(Fresh with { Emails = [Field(Confidence.High), Field(Confidence.Low)] }).ConfirmFirst);
    }

    [Fact]
    public void The_envelope_says_who_where_and_which_country_a_line_each()
    {
        var office = Fresh with { Address = new ContactField("1 Mill Lane\nLondon XX1 1XX", Confidence.High, null) };

        Assert.Equal("Embassy of Iceland, London\n1 Mill Lane\nLondon XX1 1XX\nUnited Kingdom", View(office).Envelope);
        Assert.Equal("Embassy of Iceland, London\nUnited Kingdom", View(Fresh).Envelope);
    }

    [Theory]
    [InlineData("Mission of Iceland", null, "Mission of Iceland|New York|United States")]
    [InlineData("Mission of Iceland", "733 Third Avenue, New York, NY 10017", "Mission of Iceland|733 Third Avenue, New York, NY 10017|United States")]
    [InlineData("Mission of Iceland", "733 Third Avenue", "Mission of Iceland|733 Third Avenue|New York|United States")]
    [InlineData("Consulate in New York", null, "Consulate in New York|United States")]
    public void The_envelope_keeps_the_city_once_and_the_country_the_office_stands_in(string name, string? address, string lines)
    {
        var us = CountryCode.All.Single(code => code.Value == "us");
        var de = Campaign.Country("de")!.Code;
        var mission = Fresh with
        {
            Name = HostileText.Localized(name),
            City = HostileText.Localized("New York"),
            Country = us,
            Address = address is null ? null : new ContactField(address, Confidence.High, null),
        };

        Assert.Equal(lines.Replace('|', '\n'), OfficeView.From(HostileText.Reader(Campaign), OfficeKind.UnMission, mission, de).Envelope);
    }

    [Theory]
    [InlineData("733 Third Avenue, New York, NY 10017", "Постпредство|733 Third Avenue, New York, NY 10017|Соединенные Штаты")]
    [InlineData("733 Third Avenue", "Постпредство|733 Third Avenue|Нью-Йорк|Соединенные Штаты")]
    [InlineData(null, "Постпредство|Нью-Йорк|Соединенные Штаты")]
    public void An_address_in_another_language_than_the_page_says_the_city_as_well(string? address, string lines)
    {
        var shipped = new ShippedCampaign().Campaign;
        var mission = Fresh with
        {
            Name = HostileText.Localized("Постпредство"),
            City = new LocalizedText("New York", ImmutableDictionary<string, string>.Empty.Add("en", "New York").Add("ru", "Нью-Йорк")),
            Country = CountryCode.All.Single(code => code.Value == "us"),
            Address = address is null ? null : new ContactField(address, Confidence.High, null),
        };

        Assert.Equal(lines.Replace('|', '\n'), OfficeView.From(HostileText.Reader(shipped, 1), OfficeKind.UnMission, mission, shipped.Country("de")!.Code).Envelope);
    }

    [Fact]
    public void No_envelope_of_the_shipped_campaign_has_a_line_for_a_city_that_its_address_names()
    {
        var shipped = new ShippedCampaign().Campaign;
        var seen = 0;
        foreach (var localized in shipped.Languages.Select((_, language) => HostileText.Reader(shipped, language)))
        {
            foreach (var (country, kind, office) in shipped.Countries.SelectMany(country => country.Offices.Select(one => (country.Code, one.Kind, one.Office))))
            {
                var names = shipped.Languages.Select(language => office.City?.In(language)).OfType<string>().ToList();
                if (names.Any(name => office.Address?.Value.Contains(name, StringComparison.OrdinalIgnoreCase) == true))
                {
                    var envelope = OfficeView.From(localized, kind, office, country).Envelope;
                    Assert.Equal($"{localized.OfficeName(kind, office)}\n{office.Address!.Value}\n{localized.Country(office.StandsIn(country))}", envelope);
                    seen++;
                }
            }
        }

        Assert.True(seen > 20);
    }

    [Fact]
    public void A_site_alone_is_no_contact()
    {
        Assert.False(View(Fresh with { Website = Field(Confidence.High), Find = "https://parliament.example/find" }).HasContact);
        Assert.True(View(Fresh with { Emails = [Field(Confidence.Low)] }).HasContact);
    }

    [Fact]
    public void Plain_is_what_needs_no_word_beside_it()
    {
        var noted = Field(Confidence.High) with { Note = Campaign.Tagline };
        var whole = Fresh with { Phones = [Field(Confidence.High), noted], Address = noted, Emails = [Field(Confidence.Medium)], Website = Field(Confidence.Low) };

        Assert.Equal(
            (1, null, whole.Email, null),
            (View(whole).Plain!.Phones.Length, View(whole).Plain!.Address, View(whole).Plain!.Email, View(whole).Plain!.Website));
        Assert.Null(View(whole with { Note = noted.Note }).Plain);
        Assert.Null(View(whole with { Phones = [noted], Emails = [noted] }).Plain);
        Assert.Null(View(whole with { Phones = [Field(Confidence.Low)] }).Plain);
    }

    [Fact]
    public void Every_link_of_an_office_brings_its_own_warning_once()
    {
        var office = new Office
        {
            Website = new ContactField("https://embassy.example/", Confidence.High, null),
            Find = "https://network.example/find",
            Checked = Looked(new DateOnly(2026, 11, 20)) with { Source = "https://www.restricted.example/page" },
        };

        Assert.Equal(["account", "restricted"], View(office).Labels.Select(label => label.Id.Value));
        Assert.Equal([], View(Fresh).Labels);
    }

    private static OfficeView View(Office office) => new(Campaign, office, "Embassy of Iceland, London", "United Kingdom");

    private static ContactField Field(Confidence confidence) => new("x", confidence, null);

    private static Check Looked(DateOnly on, string? seen = null) => new()
    {
        On = on,
        How = CheckMethod.LivePage,
        Source = "x",
        SourceDate = PartialDate.TryParse(seen, out var date) ? date : null,
    };
}
