using System.Text.Json;
using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Countries;

/// <summary>Names of the offices of a country, for editors and for what visitors report: made of what an editor wrote, so there is none to invent.</summary>
internal static class OfficeIds
{
    private const int MaxWordsLength = 40;

    /// <summary>The kind, and of a kind that a country has several of also the city or the name.</summary>
    public static string For(OfficeKind kind, FrontMatterReader office)
    {
        var name = JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
        return kind switch
        {
            OfficeKind.Consulate => Join(name, FirstOf(office, "city", "name")),
            OfficeKind.Representative => Join(name, FirstOf(office, "name", "city")),
            _ => name,
        };
    }

    /// <summary>The same offices, each later one of a name with its number behind it.</summary>
    public static ImmutableArray<Office> Distinct(ImmutableArray<Office> offices)
    {
        var taken = offices.Select(office => office.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. offices.Select(office => seen.Add(office.Id) ? office : office with { Id = Numbered(office.Id) })];

        string Numbered(string id)
        {
            var number = 2;
            while (!taken.Add($"{id}-{number}"))
            {
                number++;
            }

            return $"{id}-{number}";
        }
    }

    // In the base language, as the localized readers have it; what is wrong with the value they report.
    private static string FirstOf(FrontMatterReader office, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            var written = office.Find(key) is YamlMap map ? map.Find(office.Context.BaseLanguage.Tag) : office.Find(key);
            if (written is YamlScalar scalar && AsciiWords.From(scalar.Value) is { Length: > 0 } words)
            {
                return words.Length <= MaxWordsLength ? words : words[..(words.LastIndexOf('-', MaxWordsLength) is > 0 and var cut ? cut : MaxWordsLength)];
            }
        }

        return "";
    }

    private static string Join(string kind, string words) => words.Length == 0 ? kind : $"{kind}-{words}";
}
