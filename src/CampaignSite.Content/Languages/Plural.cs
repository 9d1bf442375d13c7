using System.Globalization;

namespace CampaignSite.Content.Languages;

/// <summary>A text that counts: one form for each plural category of CLDR that the language has; <c>{n}</c> is the number.</summary>
/// <param name="language">The two-letter language whose rules choose the form.</param>
/// <param name="forms">By category: zero, one, two, few, many, other.</param>
public sealed class Plural(string language, ImmutableDictionary<string, string> forms)
{
    /// <summary>In English, which has two forms.</summary>
    public static Plural English(string one, string other) =>
        new("en", ImmutableDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("one", one), KeyValuePair.Create("other", other)]));

    public string For(int n)
    {
        var form = forms.GetValueOrDefault(Category(language, n)) ?? forms["other"];
        return form.Replace("{n}", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>The categories whole numbers of a language fall into, <c>other</c> always among them.</summary>
    internal static ImmutableArray<string> CategoriesOf(string language) =>
        [.. CategoriesOfWholeNumbers(language).Append("other").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Without <c>other</c> where only fractions fall into it, as in Russian.</summary>
    internal static ImmutableArray<string> CategoriesOfWholeNumbers(string language) =>
        [.. Enumerable.Range(0, 201).Select(n => Category(language, n)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The words of one category as they are written, with <c>{n}</c>; null where the language has no such category.</summary>
    internal string? Form(string category) => forms.GetValueOrDefault(category);

    // CLDR 46, plurals.xml, cardinal rules for whole numbers. A language that is not named has the rule of English: one for 1, other for the
    // rest, which is also CLDR's for most languages and a sound fallback for those it does not have.
    private static string Category(string language, int n) => language switch
    {
        "bo" or "dz" or "id" or "ig" or "ii" or "ja" or "jv" or "km" or "ko" or "lo" or "ms" or "my" or "sah" or "sg" or "su" or "th" or "to"
            or "vi" or "wo" or "yo" or "yue" or "zh" => "other",
        "am" or "as" or "bn" or "fa" or "ff" or "fr" or "gu" or "hi" or "hy" or "kab" or "kn" or "ln" or "mg" or "pa" or "pt" or "si" or "ti" or "zu"
            => n is 0 or 1 ? "one" : "other",
        "ru" or "uk" or "be" => Slavic(n),
        "bs" or "hr" or "sr" => Slavic(n) is "many" ? "other" : Slavic(n),
        "pl" => n == 1 ? "one" : n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14) ? "few" : "many",
        "cs" or "sk" => n == 1 ? "one" : n is >= 2 and <= 4 ? "few" : "other",
        "lt" => n % 100 is >= 11 and <= 19 || n % 10 == 0 ? "other" : n % 10 == 1 ? "one" : "few",
        "lv" => n % 100 is >= 11 and <= 19 || n % 10 == 0 ? "zero" : n % 10 == 1 ? "one" : "other",
        "ro" => n == 1 ? "one" : n == 0 || n % 100 is >= 1 and <= 19 ? "few" : "other",
        "sl" => (n % 100) switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" },
        "is" or "mk" => n % 10 == 1 && n % 100 != 11 ? "one" : "other",
        "ga" => n switch { 1 => "one", 2 => "two", >= 3 and <= 6 => "few", >= 7 and <= 10 => "many", _ => "other" },
        "cy" => n switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" },
        "ar" => Arabic(n),
        "he" => n switch { 1 => "one", 2 => "two", _ => "other" },
        _ => n == 1 ? "one" : "other",
    };

    private static string Slavic(int n) => (n % 10, n % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };

    private static string Arabic(int n) => n switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ when n % 100 is >= 3 and <= 10 => "few",
        _ when n % 100 >= 11 => "many",
        _ => "other",
    };
}
