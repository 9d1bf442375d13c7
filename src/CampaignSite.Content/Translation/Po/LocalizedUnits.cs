namespace CampaignSite.Content.Translation.Po;

/// <summary>The texts of a file of facts that are written for each language beside one another: <c>{en: Notes, ru: Заметки}</c>.</summary>
/// <param name="path">Of the file.</param>
/// <param name="tags">Of the campaign's languages, the base first.</param>
/// <param name="tag">Of the language that is translated into.</param>
internal sealed class LocalizedUnits(string path, IReadOnlyList<string> tags, string tag)
{
    public IEnumerable<TranslationUnit> All(YamlNode root) => In(root, path);

    private IEnumerable<TranslationUnit> In(YamlNode node, string place)
    {
        switch (node)
        {
            case YamlList list:
                return list.Items.SelectMany((item, i) => In(item, $"{place} {NameOf(item) ?? $"{i + 1}"}"));
            case YamlMap map when IsText(map):
                var (there, here) = ((YamlScalar)map.Find(tags[0])!, map.Find(tag) as YamlScalar);

                // An address is a fact of its language, not a translation.
                return there.Value.Contains("://", StringComparison.Ordinal) ? [] :
                [
                    new TranslationUnit(place, there.Value.Trim(), [here?.Value.Trim() ?? ""], [new UnitPlace.Value(map.At, tag)]) { At = there.At, Path = path },
                ];
            case YamlMap map:
                return map.Entries.SelectMany(entry => In(entry.Value, $"{place} {entry.Key.Value}"));
            default:
                return [];
        }
    }

    private bool IsText(YamlMap map) => map.Find(tags[0]) is YamlScalar && map.Entries.All(entry => entry.Value is YamlScalar && tags.Contains(entry.Key.Value));

    // An item keeps its context when another is put before it.
    private static string? NameOf(YamlNode item) => item is YamlMap map && (map.Find("id") ?? map.Find("name")) is YamlScalar { Value: var name } ? name : null;
}
