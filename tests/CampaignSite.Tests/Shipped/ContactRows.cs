using CampaignSite.Content;

namespace CampaignSite.Tests.Shipped;

/// <summary>
/// The contacts that the content is held to: what the tables say, with the confidence of each field. The tables are compiled outside of
/// this repository; what is compared of them is committed beside the tests.
/// </summary>
internal sealed record ContactRows
{
    public required IReadOnlyList<IReadOnlyDictionary<string, string>> Embassies { get; init; }

    public required IReadOnlyList<IReadOnlyDictionary<string, string>> UnMissions { get; init; }

    public required IReadOnlyList<IReadOnlyDictionary<string, string>> Representatives { get; init; }

    public required IReadOnlyList<IReadOnlyDictionary<string, string>> ForeignMinistries { get; init; }

    public static ContactRows Committed() => new()
    {
        Embassies = ContactTable.Committed("embassies"),
        UnMissions = ContactTable.Committed("un-missions"),
        Representatives = ContactTable.Committed("representatives"),
        ForeignMinistries = ContactTable.Committed("foreign-ministries"),
    };

    /// <summary>What differs between the rows and the content, in both directions; empty where they agree.</summary>
    public IReadOnlyList<string> DifferencesFrom(Campaign campaign)
    {
        var (expected, found) = (ContactFacts.In(this), ContactFacts.In(campaign));
        return
        [
            .. expected.Except(found).Select(fact => $"not in the content: {fact}"),
            .. found.Except(expected).Select(fact => $"not in the row of its country: {fact}"),
            .. Unsaid(campaign),
        ];
    }

    // What changes the meaning of a number or of an address is said beside it, in every language.
    private IEnumerable<string> Unsaid(Campaign campaign)
    {
        (string Kind, string[] Stems)[] kinds = [("mobile", ["mobile", "мобильн"]), ("consular", ["consular", "консульск"])];
        foreach (var row in Embassies)
        {
            var code = row["iso2"].ToLowerInvariant();
            var embassy = campaign.Country(code)?.Embassy;
            foreach (var language in campaign.Languages)
            {
                var note = embassy?.Phones.FirstOrDefault()?.Note?.In(language) ?? "";
                if (kinds.FirstOrDefault(one => one.Kind == row["phone_kind"]) is { Kind: { } kind, Stems: { } stems }
                    && !note.Contains(language.Tag == "ru" ? stems[1] : stems[0], StringComparison.OrdinalIgnoreCase))
                {
                    yield return $"not said in {language}: the telephone of {code} is {kind}";
                }
            }

            if (row["address_shown"].Length > 0 && embassy?.Address?.Note is null)
            {
                yield return $"not said: the remark at the address of {code}, {row["address"]}";
            }
        }
    }
}
