using System.Text.Json;
using System.Text;
using CampaignSite.Content;
using CampaignSite.Exports;
using CampaignSite.Pages.Countries;
using CampaignSite.Testing;
using CampaignSite.Tests.Exports.Support;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Shipped;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Exports;

/// <summary>The table of offices and the JSON of the campaign.</summary>
public sealed class DataFilesTests(SaltmarshSite saltmarsh) : IClassFixture<SaltmarshSite>
{
    private readonly SiteUrls _urls = saltmarsh.Site.Services.GetRequiredService<SiteUrls>();

    [Fact]
    public void The_table_begins_with_a_byte_order_mark_and_quotes_every_field()
    {
        var bytes = CountriesCsv.Write(HostileText.Reader(Saltmarsh.Campaign()));

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal(string.Join(',', CountriesCsv.ColumnNames.Select(name => $"\"{name}\"")), lines[0]);
        Assert.Equal("", lines[^1]);
        Assert.Contains("\"tel:+442079460000; tel:+442079460001\",\"high; low\",\"main line; at night\",\"london@embassy.example\",\"medium\"", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_columns_are_those_of_the_documentation() =>
        Assert.Equal(CountriesCsv.ColumnNames, Repository.Table("docs/data.md", "## `/data/countries.csv`").Select(row => row[0]));

    [Trait("Category", "Process")]
    [Fact(Skip = IndependentParser.Missing, SkipUnless = nameof(IndependentParser.IsInstalled), SkipType = typeof(IndependentParser))]
    public void Another_parser_reads_back_every_word_of_the_table()
    {
        var rows = Rows(HostileText.Campaign());

        var london = rows.Single(row => row["name"] == HostileText.Line);
        Assert.Equal((HostileText.Text, HostileText.Text, "tel:+442079460000; tel:+442079460001"), (london["address"], london["note"], london["phones"]));
        Assert.Equal(HostileText.Line, london["address_note"]);
    }

    [Trait("Category", "Process")]
    [Fact(Skip = IndependentParser.Missing, SkipUnless = nameof(IndependentParser.IsInstalled), SkipType = typeof(IndependentParser))]
    public void Every_office_of_the_shipped_campaign_is_one_row()
    {
        var shipped = new ShippedCampaign().Campaign;

        var rows = Rows(shipped);

        Assert.Equal(
            shipped.Countries.SelectMany(country => country.Offices.Select(pair => (country.Code.Value, string.Join("; ", pair.Office.Phones.Select(phone => $"tel:{phone.Value}")), pair.Office.Checked.Source))),
            rows.Select(row => (row["country"], row["phones"], row["checked_source"])));
        Assert.All(rows.Where(row => row["phones_note"].Length > 0), row => Assert.Equal(row["phones"].Split("; ").Length, row["phones_note"].Split("; ").Length));
        Assert.Contains(rows, row => row["phones_note"].Contains("mobile", StringComparison.Ordinal));
    }

    [Trait("Category", "Process")]
    [Fact(Skip = IndependentParser.Missing, SkipUnless = nameof(IndependentParser.IsInstalled), SkipType = typeof(IndependentParser))]
    public void A_month_is_no_day_and_its_precision_stands_beside_it()
    {
        var rows = Rows(new ShippedCampaign().Campaign);

        foreach (var name in (string[])["checked_source_date", "holder_as_of"])
        {
            var seen = rows.Select(row => (Date: row[name], Precision: row[$"{name}_precision"])).Distinct().ToList();
            Assert.Contains(seen, one => one.Precision == "day");
            Assert.All(seen, one => Assert.Matches(one.Precision switch { "day" => @"^\d{4}-\d\d-\d\d$", "month" => @"^\d{4}-\d\d-XX$", "year" => @"^\d{4}$", _ => "^$" }, one.Date));
        }

        Assert.Contains(rows, row => row["checked_source_date_precision"] == "month");
    }

    [Fact]
    public void Each_level_of_the_json_has_the_keys_of_the_documentation_in_their_order()
    {
        using var json = Json(Saltmarsh.Campaign());
        var root = json.RootElement;
        var documented = Repository.Table("docs/data.md", "## `/data/campaign.json`").ToLookup(row => row[0].Split('.')[0], row => row[1]);

        Assert.Equal(documented["campaign"], Keys(root));
        Assert.Equal(documented["country"], Keys(root.GetProperty("countries")[0]));
        Assert.Equal(documented["source"].Except(["date", "url", "label", "warning"]), Keys(root.GetProperty("sources")[0]).Except(["date", "url", "label", "warning"]));
        foreach (var (level, items) in new[]
        {
            ("office", root.GetProperty("countries").EnumerateArray().SelectMany(country => country.GetProperty("offices").EnumerateArray())),
            ("action", root.GetProperty("actions").EnumerateArray()),
            ("letter", root.GetProperty("letters").EnumerateArray()),
        })
        {
            // A key without a value is left out; together the items show them all.
            var keys = items.SelectMany(Keys).Distinct().ToHashSet();
            Assert.Empty(keys.Except(documented[level]));
            Assert.All(items, item => Assert.Equal(documented[level].Where(Keys(item).Contains), Keys(item)));
        }
    }

    [Fact]
    public void An_office_gives_every_mailbox_and_the_first_by_itself()
    {
        using var json = Json(Saltmarsh.Campaign());

        var offices = json.RootElement.GetProperty("countries").EnumerateArray().SelectMany(country => country.GetProperty("offices").EnumerateArray()).ToList();
        var ministry = offices.Single(office => office.GetProperty("emails").GetArrayLength() > 1);

        Assert.Equal("ministry@gov.example", ministry.GetProperty("email").GetProperty("value").GetString());
        Assert.Equal(
            [("ministry@gov.example", "medium", null), ("press@gov.example", "high", "for journalists")],
            ministry.GetProperty("emails").EnumerateArray().Select(email => (
                email.GetProperty("value").GetString(), email.GetProperty("confidence").GetString(), email.TryGetProperty("note", out var note) ? note.GetString() : null)));
        Assert.All(offices, office => Assert.Equal(office.TryGetProperty("email", out _), office.GetProperty("emails").GetArrayLength() > 0));
    }

    [Fact]
    public void An_action_says_whether_it_can_be_done_today_and_links_only_then()
    {
        using var json = Json(Saltmarsh.Campaign());

        var actions = json.RootElement.GetProperty("actions").EnumerateArray()
            .ToDictionary(action => action.GetProperty("slug").GetString()!, action => (action.GetProperty("state").GetString(), action.TryGetProperty("link", out var link) ? link.GetString() : null));

        Assert.Equal(("open", _urls.Absolute("/letters/to-the-council")), actions["write-to-the-council"]);
        Assert.Equal(("open", _urls.Absolute("/briefing")), actions["read-the-briefing"]);
        Assert.Equal(("may-be-open", null), actions["attend-the-tide-vigil"]);
        Assert.Equal(("over", null), actions["sign-the-petition-of-2025"]);
        Assert.Equal(("unsafe", null), actions["join-the-night-watch"]);
    }

    [Fact]
    public void An_action_whose_day_is_to_come_is_not_yet_open()
    {
        using var json = Json(Saltmarsh.Campaign() with { Today = new(2026, 10, 1) });

        Assert.Equal("not-yet-open", json.RootElement.GetProperty("actions").EnumerateArray().Single(action => action.GetProperty("slug").GetString() == "attend-the-tide-vigil").GetProperty("state").GetString());
    }

    [Fact]
    public void A_source_that_no_page_may_link_has_no_address_here_either()
    {
        var shipped = new ShippedCampaign().Campaign;
        using var json = Json(shipped);

        var addresses = json.RootElement.GetProperty("sources").EnumerateArray()
            .ToDictionary(source => source.GetProperty("id").GetString()!, source => source.TryGetProperty("url", out var url) ? url.GetString() : null);

        Assert.Equal(shipped.Sources.Select(source => source.Link), shipped.Sources.Select(source => addresses[source.Id.Value]));
        Assert.DoesNotContain(addresses.Values, address => address?.StartsWith("http:", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Every_text_comes_back_whole_and_numbers_and_letters_stand_as_they_are()
    {
        var bytes = CampaignJson.Write(HostileText.Reader(HostileText.Campaign()), _urls);
        using var json = JsonDocument.Parse(bytes);

        var action = json.RootElement.GetProperty("actions").EnumerateArray().Single(action => action.GetProperty("slug").GetString() == "attend-the-tide-vigil");
        Assert.Equal((HostileText.Line, HostileText.Text), (action.GetProperty("title").GetString(), action.GetProperty("summary").GetString()));
        Assert.Contains("\"+442079460000\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains("Съешь", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    private JsonDocument Json(Campaign campaign) => JsonDocument.Parse(CampaignJson.Write(HostileText.Reader(campaign), _urls));

    private static List<string> Keys(JsonElement item) => [.. item.EnumerateObject().Select(property => property.Name)];

    private static List<Dictionary<string, string>> Rows(Campaign campaign)
    {
        var rows = IndependentParser.Rows(CountriesCsv.Write(HostileText.Reader(campaign))).EnumerateArray()
            .Select(row => row.EnumerateArray().Select(field => field.GetString()!).ToList()).ToList();
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
