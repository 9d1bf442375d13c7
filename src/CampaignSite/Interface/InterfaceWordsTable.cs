using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using CampaignSite.Content;
using CampaignSite.Content.Languages;

namespace CampaignSite.Interface;

/// <summary>Between the typed words of the pages and the keys of <c>interface/{lang}.yml</c>.</summary>
internal static class InterfaceWordsTable
{
    private static readonly ImmutableArray<(PropertyInfo Property, string Key)> Properties =
    [
        .. typeof(InterfaceWords).GetProperties().Where(property => property.PropertyType == typeof(string) || property.PropertyType == typeof(Plural))
            .Select(property => (property, JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name))),
    ];

    // Created once for each language of a snapshot: filling properties by reflection is slow, and every page asks.
    private static readonly SnapshotCache<InterfaceWords> Typed = new();

    /// <summary>What the loader is to look for in the files of a campaign.</summary>
    public static ImmutableArray<InterfaceWord> All { get; } =
        [.. Properties.Select(word => Described(word.Key, word.Property.GetValue(new InterfaceWords())))];

    public static InterfaceWord Find(string property) => All.Single(word => word.Key == JsonNamingPolicy.KebabCaseLower.ConvertName(property));

    /// <exception cref="KeyNotFoundException">The language is none of the campaign's.</exception>
    public static InterfaceWords WordsIn(this Campaign campaign, Language language) =>
        Typed.GetOrAdd(campaign, language.Tag, snapshot => From(snapshot.Words[language.Tag]));

    private static InterfaceWord Described(string key, object? english) =>
        new(key, english as string ?? "{n} …", english is Plural) { EnglishForms = english as Plural };

    private static InterfaceWords From(TranslatedWords translated)
    {
        var words = new InterfaceWords();
        foreach (var (property, key) in Properties)
        {
            object? value = property.PropertyType == typeof(Plural) ? translated.Counted.GetValueOrDefault(key) : translated.Texts.GetValueOrDefault(key);
            if (value is not null)
            {
                property.SetValue(words, value);
            }
        }

        return words;
    }
}
