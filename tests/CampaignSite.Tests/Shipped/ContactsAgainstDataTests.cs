using CampaignSite.Content;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Tests.Shipped;

/// <summary>
/// Holds every contact of the campaign to the row of its own country: each field with its confidence, nothing missing and nothing that
/// the row does not have. The rows are committed; where the tables they come from are named, the rows are held to them too.
/// </summary>
public sealed class ContactsAgainstDataTests(ShippedCampaign shipped) : IClassFixture<ShippedCampaign>
{
    private const string Variable = "CAMPAIGN_CONTACTS";

    public static bool HasTables => Directory.Exists(Environment.GetEnvironmentVariable(Variable));

    private readonly Campaign _campaign = shipped.Campaign;

    private readonly ContactRows _rows = ContactRows.Committed();

    [Fact]
    public void Every_contact_is_the_one_of_the_row_of_its_country() => Assert.Equal([], _rows.DifferencesFrom(_campaign));

    [Fact]
    public void There_are_as_many_rows_and_fields_as_were_compiled()
    {
        Assert.Equal((105, 64, 60, 60), (_rows.Embassies.Count, _rows.UnMissions.Count,
            _rows.Representatives.Select(row => row["iso2"]).Distinct().Count(), _rows.ForeignMinistries.Count));
        Assert.Equal((65, 57), (_rows.Embassies.Count(row => row["phone_e164"].Length > 0), _rows.Embassies.Count(row => row["address"].Length > 0)));
        Assert.Single(_rows.Embassies, row => row["phone_kind"] == "mobile");
    }

    [Theory]
    [InlineData("another country's number", "not in the row of its country: fr Embassy phone: +442072296412 (medium)", "not in the content: fr Embassy phone: +33145040550 (high)")]
    [InlineData("a confidence raised", "not in the row of its country: gb Embassy phone: +442072296412 (high)", "not in the content: gb Embassy phone: +442072296412 (medium)")]
    [InlineData("a second number", "not in the row of its country: fr Embassy phone: +442072296412 (medium)")]
    [InlineData("an embassy gone", "not in the content: gb Embassy website: https://rusemb.org.uk/ (medium)", "not in the content: gb Embassy city: London")]
    [InlineData("a country gone", "not in the content: ng Embassy phone: +2348059080007 (high)", "not in the content: ng Representative find: https://nass.gov.ng/")]
    [InlineData("a mobile not said", "not said in en: the telephone of ng is mobile", "not said in ru: the telephone of ng is mobile")]
    [InlineData("a head of a mission dated anew", "not in the content: de UnMission holder: Ricklef Johannes Beutin, 2026-01-29")]
    [InlineData("a representative out of order", "not in the content: fr Representative name: Assemblée nationale")]
    [InlineData("a consulate of no row", "not in the row of its country: gb Consulate city: Paris")]
    public void A_planted_fault_is_seen(string fault, params string[] seen)
    {
        var differences = _rows.DifferencesFrom(Planted(fault));

        Assert.Equal([], seen.Except(differences));
    }

    [Fact]
    public void A_stale_or_better_graded_copy_of_a_table_is_seen()
    {
        var copy = _rows.Embassies.Single(row => row["iso2"] == "GB");
        var table = copy.Where(cell => !cell.Key.Contains('_', StringComparison.Ordinal) || cell.Key is "phone_e164" or "source_date").ToDictionary();
        table["confidence"] = "low";
        table["note"] = "[address=medium; phone=low] The phone cell holds the consular section number.";
        table["address"] = "5 Kensington Palace Gardens";

        Assert.Equal(
            [
                $"embassies GB address: the table has “5 Kensington Palace Gardens”, the committed row “{copy["address"]}”",
                "GB phone: the table gives low, the committed row medium",
                "GB website: the table gives low, the committed row medium",
                "embassies GB: the number is the consular section's",
            ],
            CompiledContacts.Embassies([table], [copy]));
    }

    [Fact(Skip = $"{Variable} names no folder with the tables of contacts.", SkipUnless = nameof(HasTables))]
    public void The_committed_rows_are_those_of_the_tables() =>
        Assert.Equal([], CompiledContacts.Differences(Environment.GetEnvironmentVariable(Variable)!, _rows));

    [Fact(Skip = $"{Variable} names no folder with the tables of contacts.", SkipUnless = nameof(HasTables))]
    public void An_address_named_as_the_source_of_a_contact_is_one_of_its_row()
    {
        var rows = ((string[])["embassies.csv", "un_missions.csv", "representatives.csv"])
            .SelectMany(name => ContactTable.Read(File.ReadAllText(Path.Combine(Environment.GetEnvironmentVariable(Variable)!, name))))
            .ToLookup(row => row["iso2"].ToLowerInvariant(), row => string.Join(' ', row.Values).Replace("./", "/", StringComparison.Ordinal));

        Assert.Equal([], _campaign.Countries.SelectMany(country => country.Offices
            .Where(one => one.Office.Checked.Source.StartsWith("http", StringComparison.Ordinal))
            .Where(one => !rows[country.Code.Value].Any(row => row.Contains(one.Office.Checked.Source, StringComparison.Ordinal)))
            .Select(one => $"{country.Code} {one.Kind}: {one.Office.Checked.Source}")));
    }

    private Campaign Planted(string fault)
    {
        var (gb, fr, ng, de) = (_campaign.Country("gb")!, _campaign.Country("fr")!, _campaign.Country("ng")!, _campaign.Country("de")!);
        Campaign With(Country old, Country planted) => _campaign with { Countries = _campaign.Countries.Replace(old, planted) };
        return fault switch
        {
            "another country's number" => With(fr, fr with { Embassy = fr.Embassy! with { Phones = gb.Embassy!.Phones } }),
            "a confidence raised" => With(gb, gb with { Embassy = gb.Embassy! with { Phones = [gb.Embassy.Phones[0] with { Confidence = Confidence.High }] } }),
            "a second number" => With(fr, fr with { Embassy = fr.Embassy! with { Phones = [.. fr.Embassy.Phones, gb.Embassy!.Phones[0]] } }),
            "an embassy gone" => With(gb, gb with { Embassy = null }),
            "a country gone" => _campaign with { Countries = _campaign.Countries.Remove(ng) },
            "a mobile not said" => With(ng, ng with { Embassy = ng.Embassy! with { Phones = [ng.Embassy.Phones[0] with { Note = null }] } }),
            "a head of a mission dated anew" => With(de, de with { UnMission = de.UnMission! with { Holder = de.UnMission.Holder! with { AsOf = PartialDate.TryParse("2026-11", out var day) ? day : default } } }),
            "a representative out of order" => With(fr, fr with { Representatives = [.. fr.Representatives.Reverse()] }),
            "a consulate of no row" => With(gb, gb with { Consulates = [fr.Embassy!] }),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault that is planted here."),
        };
    }
}
