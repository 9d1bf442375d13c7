using System.Text.Json;
using System.Text;
using CampaignSite.Content.Countries;
using CampaignSite.Content;
using CampaignSite.Exports;
using CampaignSite.Pages.Countries;
using CampaignSite.Testing;
using CampaignSite.Tests.Exports.Support;
using CampaignSite.Tests.Shipped;

namespace CampaignSite.Tests.Exports;

public sealed class OfficeVCardTests
{
    private readonly Campaign _campaign = Saltmarsh.Campaign();

    [Fact]
    public void A_card_says_what_the_office_is_where_it_is_and_how_it_is_reached()
    {
        var card = Unfolded(Cards(_campaign, "gb"))[0];

        // The shape that every importer tried has taken; that of Android knows no version after 3.0.
        Assert.Equal(["BEGIN:VCARD", "VERSION:3.0"], card.Take(2));
        Assert.StartsWith("UID:urn:uuid:", card[2], StringComparison.Ordinal);
        Assert.Equal(
            [
                "N:Embassy of the Netherlands\\, London;;;;",
                "FN:Embassy of the Netherlands\\, London",
                "ORG:Embassy of the Netherlands\\, London",
                "X-ABSHOWAS:COMPANY",
                "ADR;TYPE=WORK:;;1 Mill Lane\\nLondon XX1 1XX;;;;United Kingdom",
                "TEL;TYPE=WORK,VOICE:+44 20 7946 0000",
                "EMAIL;TYPE=INTERNET:london@embassy.example",
                "URL:https://embassy.example/london",
            ],
            card[3..11]);
        Assert.Equal(["REV:20261115T120000Z", "END:VCARD"], card[^2..]);
    }

    [Fact]
    public void A_number_nobody_is_sure_of_is_left_out_and_its_absence_is_said()
    {
        var file = Cards(_campaign, "gb");

        Assert.DoesNotContain("+44 20 7946 0001", file, StringComparison.Ordinal);
        Assert.Contains("we are not sure of it: Telephone.", Unfold(file), StringComparison.Ordinal);
    }

    [Fact]
    public void What_must_be_known_of_a_second_mailbox_and_of_a_site_stands_in_the_note_and_a_warning_before_it()
    {
        var gb = _campaign.Country("gb")!;
        var embassy = gb.Embassy! with
        {
            Emails = [.. gb.Embassy!.Emails, new("visa@network.example", Confidence.High, HostileText.Localized("for visas")), new("old@embassy.example", Confidence.Low, HostileText.Localized("the old one"))],
            Website = gb.Embassy!.Website! with { Note = HostileText.Localized("in Dutch") },
        };

        var card = Unfolded(Encoding.UTF8.GetString(OfficeVCard.Write(HostileText.Reader(_campaign), gb with { Embassy = embassy })))[0];

        Assert.Equal(["EMAIL;TYPE=INTERNET:london@embassy.example", "EMAIL;TYPE=INTERNET:visa@network.example"], card.Where(line => line.StartsWith("EMAIL", StringComparison.Ordinal)));
        var note = card.Single(line => line.StartsWith("NOTE:", StringComparison.Ordinal))[5..].Split("\\n");
        Assert.StartsWith("visa@network.example: ", note[0], StringComparison.Ordinal);
        Assert.EndsWith("This site shows nothing without an account and keeps a list of visitors.", note[0], StringComparison.Ordinal);
        Assert.Equal(["Closed on Fridays.", "embassy.example: in Dutch", "+44 20 7946 0000: main line", "visa@network.example: for visas"], note[1..5]);
        Assert.EndsWith("we are not sure of it: Telephone\\, E-mail.", note[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("old one", string.Join('|', note), StringComparison.Ordinal);
    }

    [Fact]
    public void A_semicolon_of_a_name_or_a_note_is_another_sign_and_one_of_an_address_stays()
    {
        var gb = _campaign.Country("gb")!;
        var embassy = gb.Embassy! with
        {
            Name = HostileText.Localized("a; b"),
            Note = HostileText.Localized("c;d, see https://embassy.example/x;y=1; e"),
            Address = new ContactField("1 Mill Lane; left", Confidence.High, null),
        };

        var card = Unfolded(Encoding.UTF8.GetString(OfficeVCard.Write(HostileText.Reader(_campaign), gb with { Embassy = embassy })))[0];

        Assert.Equal(["N:a — b;;;;", "FN:a — b", "ORG:a — b"], card[3..6]);
        Assert.Contains("ADR;TYPE=WORK:;;1 Mill Lane\\; left;;;;United Kingdom", card);
        Assert.Contains(card, line => line.StartsWith("NOTE:", StringComparison.Ordinal)
            && line.Contains("c\\,d\\, see https://embassy.example/x%3By=1 — e\\n", StringComparison.Ordinal));
    }

    [Fact]
    public void No_name_and_no_note_of_any_campaign_has_a_semicolon_in_any_language() => Assert.Equal([],
        new[] { HostileText.Campaign(), new ShippedCampaign().Campaign }.SelectMany(campaign => AllCards(campaign, campaign.Languages.Length))
            .SelectMany(card => Unfold(card).Split("\r\n"))
            .Where(line => (line.StartsWith("FN:", StringComparison.Ordinal) || line.StartsWith("NOTE:", StringComparison.Ordinal)) && line.Contains(';', StringComparison.Ordinal)));

    [Fact]
    public void The_warning_of_a_site_begins_the_note()
    {
        var shipped = new ShippedCampaign().Campaign;
        var warned = shipped.Languages.SelectMany((_, language) => shipped.Countries.Where(country => OfficeVCard.IsOffered(shipped, country)).SelectMany(country => country.Offices
            .Where(one => one.Office.Website is { Confidence: not Confidence.Low } site && shipped.Labels.ForAddress(site.Value) is not null)
            .Select(one => (Reader: HostileText.Reader(shipped, language), one.Office)))).ToList();

        Assert.True(warned.Count > 40);
        Assert.All(warned, one => Assert.Contains(
            shipped.Labels.ForAddress(one.Office.Website!.Value)!.Warning.In(one.Reader.Language), OfficeNote.Write(one.Reader, one.Office).First(), StringComparison.Ordinal));
    }

    [Fact]
    public void An_old_look_sends_to_the_offices_own_site_first_and_is_dated_for_good()
    {
        var card = string.Join('\n', Unfolded(Cards(_campaign, "de"))[0]);

        Assert.Contains("Checked on 15 November 2026 against an archived page from 2022.", card, StringComparison.Ordinal);
        Assert.Contains("Confirm on the office's own site first.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("ago", card, StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_without_a_sure_field_has_no_card() =>
        Assert.Equal(
            ["Embassy of the Netherlands\\, London", "Consulate in Edinburgh", "Consulate in Leeds", "Foreign ministry"],
            Unfolded(Cards(_campaign, "gb")).Select(card => card.Single(line => line.StartsWith("FN:", StringComparison.Ordinal))[3..]));

    [Fact]
    public void A_country_at_risk_and_the_addressee_have_no_cards()
    {
        Assert.False(OfficeVCard.IsOffered(_campaign, _campaign.Country("jo")!));
        Assert.False(OfficeVCard.IsOffered(_campaign with { Addressee = _campaign.Country("gb")!.Code }, _campaign.Country("gb")!));
        Assert.False(OfficeVCard.IsOffered(_campaign, _campaign.Country("eg")!));
    }

    [Fact]
    public void A_card_keeps_its_name_in_every_language_and_no_two_share_one()
    {
        var english = Uids(OfficeVCard.Write(HostileText.Reader(_campaign), _campaign.Country("gb")!));
        var arabic = Uids(OfficeVCard.Write(HostileText.Reader(_campaign, 1), _campaign.Country("gb")!));

        Assert.Equal(english, arabic);
        Assert.Equal(english.Distinct(), english);
    }

    [Fact]
    public void No_card_of_the_shipped_campaign_names_the_campaign()
    {
        var shipped = new ShippedCampaign().Campaign;

        // The names of places may be in an address; the campaign's own words may not.
        Assert.Equal([], AllCards(shipped).SelectMany(card =>
            shipped.ProperNames.Append(shipped.Name).Where(name => Unfold(card).Contains(name, StringComparison.OrdinalIgnoreCase))).Distinct());
    }

    [Fact]
    public void Every_card_of_the_shipped_campaign_has_a_name_of_its_own()
    {
        var shipped = new ShippedCampaign().Campaign;

        var uids = AllCards(shipped, languages: 1).SelectMany(card => Uids(Encoding.UTF8.GetBytes(card))).ToList();

        Assert.True(uids.Count > 50);
        Assert.Equal(uids.Distinct(), uids);
    }

    [Trait("Category", "Process")]
    [Fact(Skip = IndependentParser.Missing, SkipUnless = nameof(IndependentParser.IsInstalled), SkipType = typeof(IndependentParser))]
    public void Another_parser_reads_back_every_word()
    {
        var campaign = HostileText.Campaign();

        var cards = IndependentParser.Cards(OfficeVCard.Write(HostileText.Reader(campaign), campaign.Country("gb")!));

        Assert.Equal(4, cards.GetArrayLength());
        Assert.Equal(ExportText.WithoutSemicolons(HostileText.Line), Value(cards[0], "FN").GetString());
        Assert.Equal([ExportText.WithoutSemicolons(HostileText.Line)], Value(cards[0], "ORG").EnumerateArray().Select(part => part.GetString()));
        Assert.Equal(HostileText.Text, Value(cards[0], "ADR").GetProperty("street").GetString());
        Assert.Equal("United Kingdom", Value(cards[0], "ADR").GetProperty("country").GetString());
        Assert.Equal("+44 20 7946 0000", Value(cards[0], "TEL").GetString());
        Assert.StartsWith($"{ExportText.WithoutSemicolons(HostileText.Text)}\n+44 20 7946 0000: main line\n", Value(cards[0], "NOTE").GetString(), StringComparison.Ordinal);
    }

    [Trait("Category", "Process")]
    [Fact(Skip = IndependentParser.Missing, SkipUnless = nameof(IndependentParser.IsInstalled), SkipType = typeof(IndependentParser))]
    public void Another_parser_reads_every_card_of_the_shipped_campaign()
    {
        var cards = AllCards(new ShippedCampaign().Campaign).ToList();

        var read = IndependentParser.Cards(Encoding.UTF8.GetBytes(string.Concat(cards)));

        Assert.Equal(cards.Sum(card => card.Split("BEGIN:VCARD").Length - 1), read.GetArrayLength());
        Assert.All(read.EnumerateArray(), card => Assert.Equal("3.0", Value(card, "VERSION").GetString()));
    }

    private static JsonElement Value(JsonElement card, string name) =>
        card.EnumerateArray().First(line => line.GetProperty("name").GetString() == name).GetProperty("value");

    private static IEnumerable<string> AllCards(Campaign campaign, int languages = 2) =>
        from language in Enumerable.Range(0, languages)
        from country in campaign.Countries
        where OfficeVCard.IsOffered(campaign, country)
        select Encoding.UTF8.GetString(OfficeVCard.Write(HostileText.Reader(campaign, language), country));

    private static string Cards(Campaign campaign, string country) =>
        Encoding.UTF8.GetString(OfficeVCard.Write(HostileText.Reader(campaign), campaign.Country(country)!));

    private static List<string> Uids(byte[] file) =>
        [.. Unfold(Encoding.UTF8.GetString(file)).Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];

    private static string Unfold(string file) => file.Replace("\r\n ", "", StringComparison.Ordinal);

    private static List<string[]> Unfolded(string file) =>
        [.. Unfold(file).Split("END:VCARD\r\n", StringSplitOptions.RemoveEmptyEntries).Select(card => (card + "END:VCARD").Split("\r\n"))];
}
