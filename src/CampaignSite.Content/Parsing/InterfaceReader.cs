using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;

namespace CampaignSite.Content.Parsing;

/// <summary>Fills <see cref="InterfaceWords"/> from <c>interface/{lang}.yml</c>; what is missing stays the engine's English.</summary>
internal static partial class InterfaceReader
{
    private static readonly ImmutableArray<PropertyInfo> Words =
        [.. typeof(InterfaceWords).GetProperties().Where(p => p.PropertyType == typeof(string) || p.PropertyType == typeof(Plural))];

    public static InterfaceWords Read(YamlNode? root, string path, Language language, LoadContext context)
    {
        var words = new InterfaceWords();
        if (root is null)
        {
            return words;
        }

        if (root is not YamlMap map)
        {
            context.Bag.Error(root.At, DiagnosticCode.WrongType, "this file must be lines of “key: value”");
            return words;
        }

        var isEnglish = language.Culture.TwoLetterISOLanguageName == "en";
        var fields = new Fields(map, path, context);
        foreach (var property in Words)
        {
            var key = JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name);
            if (!fields.Has(key))
            {
                if (!isEnglish)
                {
                    context.Bag.Warning(Location.Of(path), DiagnosticCode.MissingWord, $"“{key}” is missing; readers see the engine's English “{English(property)}”");
                }

                continue;
            }

            object? value = property.PropertyType == typeof(Plural)
                ? Plural(fields, key, language)
                : Word(fields, key, English(property), language);
            if (value is not null)
            {
                property.SetValue(words, value);
            }
        }

        ReportUnknown(fields, context);
        return words;
    }

    /// <summary>English throughout, for a language that has no file; says so once.</summary>
    public static InterfaceWords Absent(Language language, LoadContext context)
    {
        if (language.Culture.TwoLetterISOLanguageName != "en")
        {
            context.Bag.Warning(Location.Of($"interface/{language.Tag}.yml"), DiagnosticCode.MissingWord,
                "there is no such file; buttons and headings of this language are in English");
        }

        return new InterfaceWords();
    }

    private static string English(PropertyInfo property) => property.GetValue(new InterfaceWords()) as string ?? "{n} …";

    private static string? Word(Fields fields, string key, string english, Language language)
    {
        var word = fields.Text(key);
        if (word is null)
        {
            return null;
        }

        foreach (Match place in Placeholder().Matches(english))
        {
            if (!word.Contains(place.Value, StringComparison.Ordinal))
            {
                fields.Error(key, DiagnosticCode.BadValue, $"“{place.Value}” is missing; it is filled in when the page is shown");
            }
        }

        if (key.EndsWith("-format", StringComparison.Ordinal) && !IsDatePattern(word, language))
        {
            fields.Error(key, DiagnosticCode.BadValue, $"“{word}” is no pattern for dates; write such as “{english}”, with words in single quotes that are closed");
        }

        return word;
    }

    // Tried on a date, because the platform tells only then; on a page it would throw in front of every reader.
    private static bool IsDatePattern(string pattern, Language language)
    {
        try
        {
            _ = new DateOnly(2026, 11, 22).ToString(pattern, language.Culture);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static Plural? Plural(Fields fields, string key, Language language)
    {
        if (fields.Map(key, $"“{key}”") is not { } forms)
        {
            return null;
        }

        var code = language.Culture.TwoLetterISOLanguageName;
        var byCategory = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var category in Model.Plural.CategoriesOf(code))
        {
            byCategory[category] = forms.RequiredText(category);
        }

        forms.Done();
        return new Plural(code, byCategory.ToImmutable());
    }

    private static void ReportUnknown(Fields fields, LoadContext context)
    {
        foreach (var entry in fields.Unasked())
        {
            context.Bag.Error(entry.Key.At, DiagnosticCode.UnknownWord,
                $"“{entry.Key.Value}” is no word of the interface; {NearestName.Advice(entry.Key.Value, Words.Select(w => JsonNamingPolicy.KebabCaseLower.ConvertName(w.Name)))}");
        }
    }

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
