using System.Text.Json;

namespace CampaignSite.Content.Yaml;

/// <summary>The words an editor writes for the values of an enumeration: <c>FoundByCourt</c> is <c>found-by-court</c>.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByName =
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);

    public static IEnumerable<string> All => ByName.Keys;

    public static bool TryParse(string text, out T value) => ByName.TryGetValue(text, out value);
}
