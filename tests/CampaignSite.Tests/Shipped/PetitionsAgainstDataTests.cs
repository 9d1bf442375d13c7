using CampaignSite.Content.Actions;

namespace CampaignSite.Tests.Shipped;

/// <summary>Every row of the table of petitions is an action with the row's state and, where it may be open, the row's address.</summary>
public sealed class PetitionsAgainstDataTests(ShippedCampaign shipped) : IClassFixture<ShippedCampaign>
{
    private const string Variable = "CAMPAIGN_CONTACTS";

    public static bool HasTable => File.Exists(Path.Combine(Environment.GetEnvironmentVariable(Variable) ?? "", "petitions.csv"));

    // The row, the action that tells of it, and the row's state. Six national petitions of one organiser and year are one action.
    private static readonly (string Row, string Action, Status Status)[] Rows =
    [
        ("amnesty-chechnya", "amnesty-petition-2017", Status.Closed),
        ("amnesty-uk-chechnya", "national-amnesty-petitions-2017", Status.Closed),
        ("amnesty-uk-2019", "amnesty-uk-letter-2019", Status.Unknown),
        ("amnesty-au-chechnya", "national-amnesty-petitions-2017", Status.Closed),
        ("amnesty-fr-chechnya", "national-amnesty-petitions-2017", Status.Closed),
        ("amnesty-pt-chechnya", "national-amnesty-petitions-2017", Status.Closed),
        ("amnesty-be-chechnya", "national-amnesty-petitions-2017", Status.Closed),
        ("amnesty-pl-chechnya", "national-amnesty-petitions-2017", Status.Closed),
        ("amnesty-ca-care2", "amnesty-canada-petition", Status.Unknown),
        ("change-prosecutor", "change-org-petition-2017", Status.Unknown),
        ("change-grindr-hornet", "grindr-hornet-petition-2016", Status.Closed),
        ("pinknews-chechnya", "pinknews-petition-2017", Status.Unknown),
        ("allout-chechnya", "all-out-petitions-2017", Status.Closed),
        ("allout-2022-sphere", "all-out-sphere-petition-2022", Status.Unknown),
        ("allout-2023-extremist", "all-out-ruling-petition-2023", Status.Unknown),
        ("allout-2024-speakout", "global-speak-out-2024", Status.Unknown),
        ("allout-grindr", "all-out-dating-app-petition", Status.Unknown),
        ("queeramnesty-2024", "queeramnesty-letter-2024", Status.Unknown),
        ("openpetition-visas", "openpetition-visas-2022", Status.Closed),
        ("change-2020-stand", "change-org-petition-2020", Status.Unknown),
        ("change-mag-jeunes", "mag-jeunes-petition-2017", Status.Unknown),
        ("avaaz-2017", "avaaz-petition-2017", Status.Unknown),
        ("avaaz-br-asylum", "avaaz-brazil-petition-2017", Status.Unknown),
        ("opprop-no", "opprop-norway-petition-2017", Status.Unknown),
        ("rnao-ca", "rnao-canada-letter-2017", Status.Unknown),
        ("ncsos-aishat-2025", "ncsos-petition-2025", Status.Unknown),
        ("ncsos-aishat-burial-2026", "ncsos-burial-petition-2026", Status.Unknown),
        ("allout-siblings-2021", "all-out-siblings-petition-2021", Status.Unknown),
    ];

    [Fact]
    public void Every_row_is_a_petition_of_its_state_and_there_is_no_petition_without_a_row()
    {
        Assert.Equal([], Rows.Where(row => shipped.Campaign.Action(row.Action) is not { Kind: ActionKind.Petition } action || action.Status != row.Status));
        Assert.Equal(Rows.Select(row => row.Action).Distinct().Order(), shipped.Campaign.Actions.Where(action => action.Kind == ActionKind.Petition).Select(action => action.Slug.Value).Order());
    }

    [Fact]
    public void A_closed_petition_says_in_every_language_what_became_of_it_and_where_that_is_read()
    {
        foreach (var content in shipped.Campaign.Actions.Where(action => action is { Kind: ActionKind.Petition, Status: Status.Closed })
            .SelectMany(action => shipped.Campaign.Languages.Select(action.Translations.In)))
        {
            Assert.False(string.IsNullOrWhiteSpace(content.Reason), content.Title);
            Assert.True(content.Sources.Length > 0, content.Title);
        }
    }

    [Fact(Skip = $"{Variable} names no folder with the table of petitions.", SkipUnless = nameof(HasTable))]
    public void The_table_has_these_rows_in_these_states_and_an_address_is_linked_only_as_it_stands_there()
    {
        var table = File.ReadLines(Path.Combine(Environment.GetEnvironmentVariable(Variable)!, "petitions.csv")).Skip(1).Select(Cells).ToList();

        Assert.Equal(Rows.Select(row => (row.Row, row.Status.ToString().ToUpperInvariant())).Order(), table.Select(cells => (cells[0], cells[5].ToUpperInvariant())).Order());
        foreach (var (cells, row) in table.Join(Rows, cells => cells[0], row => row.Row, (cells, row) => (cells, row)))
        {
            var isLinked = row.Status == Status.Unknown && cells[3].StartsWith("https://", StringComparison.Ordinal);
            Assert.Equal((row.Row, isLinked ? cells[3] : null), (row.Row, shipped.Campaign.Action(row.Action)!.Link));
        }
    }

    // A cell in quotation marks may hold commas; none of the table holds a line break.
    private static List<string> Cells(string line)
    {
        var (cells, cell, isQuoted) = (new List<string>(), "", false);
        foreach (var sign in line)
        {
            if (sign == ',' && !isQuoted)
            {
                cells.Add(cell);
                cell = "";
            }
            else if (sign == '"')
            {
                isQuoted = !isQuoted;
            }
            else
            {
                cell += sign;
            }
        }

        return [.. cells, cell];
    }
}
