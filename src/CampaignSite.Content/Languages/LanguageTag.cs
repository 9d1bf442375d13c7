using System.Collections.Frozen;
using System.Globalization;
using CampaignSite.Content.Countries;

namespace CampaignSite.Content.Languages;

/// <summary>Tags of languages by BCP 47 (RFC 5646): a language of the registry, then script, region and variants where they are needed.</summary>
internal static class LanguageTag
{
    private const int MaxLength = 35;
    private const string Examples = "write for example en, ru, inh or pt-BR";

    private static readonly (FrozenDictionary<string, string> Languages, FrozenSet<string> Scripts) Registry = ReadRegistry();

    // What is written from right to left (Unicode, ScriptMetadata).
    private static readonly FrozenSet<string> RightToLeft =
        new[] { "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Why a tag cannot be used, and what to write; null where it is sound and written as BCP 47 writes it (en, zh-Hant, pt-BR, es-419).</summary>
    public static string? Problem(string tag)
    {
        if (tag.Length is 0 or > MaxLength || !tag.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') || tag.Split('-', '_').Any(part => part.Length is 0 or > 8))
        {
            return $"is not written as a language tag of BCP 47; {Examples}";
        }

        var parts = tag.Replace('_', '-').Split('-');
        var written = string.Join('-', parts.Select((part, index) => Cased(part, isFirst: index == 0)));
        if (LanguageFault(parts[0].ToLowerInvariant()) is { } language)
        {
            return language;
        }

        if (parts.Skip(1).Any(part => part.Length == 1))
        {
            return $"has an extension of BCP 47, which this site does not read; write “{string.Join('-', written.Split('-').TakeWhile(part => part.Length > 1))}”";
        }

        if (written.Split('-').Skip(1).FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetter(part[0]) && !Registry.Scripts.Contains(part)) is { } script)
        {
            return $"names the script “{script}”, which BCP 47 does not know; write its four letters, such as Cyrl, Latn or Arab, or remove it";
        }

        if (parts.Skip(1).FirstOrDefault(part => part.Length == 2 && !CountryCode.TryParse(part.ToLowerInvariant(), out _)) is { } region)
        {
            return $"names the region “{region}”, which ISO 3166-1 does not know; write two letters such as GB, or remove it";
        }

        if (parts.Skip(1).FirstOrDefault(part => part.Length == 3 && !part.All(char.IsAsciiDigit)) is { } extended)
        {
            return $"has two languages; write only “{extended.ToLowerInvariant()}”";
        }

        return tag == written ? null : $"is written “{written}” in BCP 47";
    }

    /// <summary>The direction that the tag's script states; null where it names none.</summary>
    public static bool? IsRightToLeft(string tag) =>
        tag.Split('-').Skip(1).FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetter(part[0])) is { } script ? RightToLeft.Contains(script) : null;

    private static string? LanguageFault(string language)
    {
        if (Registry.Languages.TryGetValue(language, out var today))
        {
            return today.Length == 0 ? null : $"is an old code; write “{today}”";
        }

        // “rus” is of ISO 639-2, and BCP 47 takes the shortest code; “russian” is a name.
        var meant = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
            .Where(culture => culture.Name.Length is 2 or 3)
            .FirstOrDefault(culture => culture.ThreeLetterISOLanguageName == language || string.Equals(culture.EnglishName, language, StringComparison.OrdinalIgnoreCase));
        return meant is null ? $"does not begin with a language that BCP 47 knows; {Examples}" : $"is written “{meant.Name}” in BCP 47";
    }

    // RFC 5646, 2.1.1: languages in lower case, scripts with one capital, regions in capitals.
    private static string Cased(string part, bool isFirst) => part.Length switch
    {
        2 when !isFirst => part.ToUpperInvariant(),
        4 when !isFirst && char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
        _ => part.ToLowerInvariant(),
    };

    private static (FrozenDictionary<string, string>, FrozenSet<string>) ReadRegistry()
    {
        using var stream = typeof(LanguageTag).Assembly.GetManifestResourceStream("language-subtags.txt")!;
        using var reader = new StreamReader(stream);
        var words = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var scripts = words.IndexOf("scripts");
        return (
            words[1..scripts].Select(word => word.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair is [_, var today] ? today : "", StringComparer.Ordinal),
            words[(scripts + 1)..].ToFrozenSet(StringComparer.Ordinal));
    }
}
