using System.Text.RegularExpressions;

namespace CampaignSite.Content.Languages;

/// <summary>Reads <c>interface/{lang}.yml</c>: the words that the site asks for, in one language.</summary>
internal static partial class InterfaceReader
{
    public static TranslatedWords Read(YamlNode? root, string path, Language language, LoadContext context)
    {
        if (root is null)
        {
            return TranslatedWords.None;
        }

        if (root is not YamlMap map)
        {
            context.Bag.Error(root.At, DiagnosticCode.WrongType, "this file must be lines of “key: value”");
            return TranslatedWords.None;
        }

        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var counted = ImmutableDictionary.CreateBuilder<string, Plural>(StringComparer.Ordinal);
        var frontMatter = new FrontMatterReader(map, path, context);
        foreach (var word in context.Site.Words)
        {
            if (!frontMatter.Has(word.Key))
            {
                if (!IsEnglish(language))
                {
                    context.Bag.Warning(Location.StartOf(path), DiagnosticCode.MissingWord, $"“{word.Key}” is missing; readers see the engine's English “{word.English}”");
                }
            }
            else if (!word.IsCounted && Word(frontMatter, word.Key, word.English, language) is { } text)
            {
                texts[word.Key] = text;
            }
            else if (word.IsCounted && frontMatter.Map(word.Key, forms => Plural(forms, language)) is { } plural)
            {
                counted[word.Key] = plural;
            }
        }

        ReportUnknown(frontMatter, context);
        return new(texts.ToImmutable(), counted.ToImmutable());
    }

    /// <summary>English throughout, for a language that has no file; says so once.</summary>
    public static TranslatedWords Absent(Language language, LoadContext context)
    {
        if (!IsEnglish(language))
        {
            context.Bag.Warning(Location.StartOf($"interface/{language.Tag}.yml"), DiagnosticCode.MissingWord,
                "this file does not exist; buttons and headings in this language are in English");
        }

        return TranslatedWords.None;
    }

    private static bool IsEnglish(Language language) => language.Culture.TwoLetterISOLanguageName == "en";

    private static string? Word(FrontMatterReader frontMatter, string key, string english, Language language)
    {
        var word = frontMatter.Text(key);
        if (word is null)
        {
            return null;
        }

        foreach (Match place in Placeholder().Matches(english))
        {
            if (!word.Contains(place.Value, StringComparison.Ordinal))
            {
                frontMatter.Error(key, DiagnosticCode.BadValue, $"“{place.Value}” is missing; it is filled in when the page is shown");
            }
        }

        if (key.EndsWith("-format", StringComparison.Ordinal) && !IsDatePattern(word, language))
        {
            frontMatter.Error(key, DiagnosticCode.BadValue, $"“{word}” is not a date pattern; write for example “{english}”, and close the single quotes around words");
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

    private static Plural Plural(FrontMatterReader forms, Language language)
    {
        var code = language.Culture.TwoLetterISOLanguageName;
        return new Plural(code, Languages.Plural.CategoriesOf(code).ToImmutableDictionary(category => category, forms.RequiredText));
    }

    private static void ReportUnknown(FrontMatterReader frontMatter, LoadContext context)
    {
        foreach (var entry in frontMatter.Unasked())
        {
            context.Bag.Error(entry.Key.At, DiagnosticCode.UnknownWord,
                $"“{entry.Key.Value}” is not a word of the interface; {ClosestName.Suggestion(entry.Key.Value, context.Site.Words.Select(word => word.Key))}");
        }
    }

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, PatternTimeout.Milliseconds)]
    private static partial Regex Placeholder();
}
