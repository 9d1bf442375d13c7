namespace CampaignSite.Content.Translation.Po;

/// <summary>The words of the interface with those of one language.</summary>
/// <param name="words">What the site asks for.</param>
/// <param name="original">The file of the base language; null where the engine's English is the base.</param>
/// <param name="translation">Null where there is no file yet.</param>
/// <param name="language">Of the translation.</param>
internal sealed class InterfaceUnits(IEnumerable<InterfaceWord> words, YamlMap? original, YamlMap? translation, Language language)
{
    private readonly string _path = $"interface/{language.Tag}.yml";
    private readonly string _code = language.Culture.TwoLetterISOLanguageName;

    public IEnumerable<TranslationUnit> All() => words.SelectMany(word => word.EnglishForms is { } english ? Counted(word.Key, english) : [Plain(word)]);

    private TranslationUnit Plain(InterfaceWord word)
    {
        var id = original?.Find(word.Key) is YamlScalar { Value: var own } ? own : word.English;
        return Unit($"interface {word.Key}", id, [Text(translation, word.Key)], [Place(translation, word.Key)], word.Key);
    }

    private IEnumerable<TranslationUnit> Counted(string key, Plural english)
    {
        var (there, here) = (original?.Find(key) as YamlMap, translation?.Find(key) as YamlMap);
        var (one, other) = (Form(there, "one", english), Form(there, "other", english));
        var categories = PluralForms.CategoriesOf(_code);
        yield return Unit($"interface {key}", one, [.. categories.Select(category => Text(here, category))], [.. categories.Select(category => Place(here, category))], key) with { IdPlural = other };

        // Of fractions, which have no place among the forms of a PO file.
        if (!categories.Contains("other"))
        {
            yield return Unit($"interface {key} other", other, [Text(here, "other")], [Place(here, "other")], key);
        }
    }

    private TranslationUnit Unit(string context, string id, ImmutableArray<string> texts, ImmutableArray<UnitPlace> places, string key) => new(context, id, texts, places)
    {
        Path = _path,
        At = (original ?? translation)?.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Key.At ?? Location.StartOf(_path),
    };

    private static string Form(YamlMap? own, string category, Plural english) =>
        own?.Find(category) is YamlScalar { Value: var word } ? word : english.Form(category) ?? english.Form("other")!;

    private static string Text(YamlMap? map, string key) => map?.Find(key) is YamlScalar { Value: var text } ? text.Trim() : "";

    private static UnitPlace Place(YamlMap? map, string key) => map is null ? new UnitPlace.Missing() : new UnitPlace.Value(map.At, key);
}
