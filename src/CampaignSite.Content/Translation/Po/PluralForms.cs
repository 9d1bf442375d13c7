namespace CampaignSite.Content.Translation.Po;

/// <summary>
/// How many forms a counted word has in a PO file, and which number takes which: CLDR's categories that whole numbers fall into, in CLDR's order, as gettext's own table
/// has them (GNU gettext manual, “Additional functions for plural forms”).
/// </summary>
internal static class PluralForms
{
    private static readonly string[] Order = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>The categories of a language that its forms <c>msgstr[0]</c>, <c>msgstr[1]</c>, … are of.</summary>
    /// <param name="language">Two letters.</param>
    public static ImmutableArray<string> CategoriesOf(string language) => [.. Plural.CategoriesOfWholeNumbers(language).OrderBy(category => Array.IndexOf(Order, category))];

    /// <summary>The value of the header <c>Plural-Forms</c>.</summary>
    public static string Header(string language)
    {
        var count = CategoriesOf(language).Length;
        return $"nplurals={count}; plural={Expression(language)};";
    }

    // In the order above, so that an index is that of the category.
    private static string Expression(string language) => language switch
    {
        "ru" or "uk" or "be" or "bs" or "hr" or "sr" => "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)",
        "pl" => "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)",
        "cs" or "sk" => "(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2)",
        "lt" => "(n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && (n%100<11 || n%100>19) ? 1 : 2)",
        "lv" => "(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 ? 1 : 2)",
        "ro" => "(n==1 ? 0 : n==0 || (n%100>=1 && n%100<=19) ? 1 : 2)",
        "sl" => "(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)",
        "is" or "mk" => "(n%10!=1 || n%100==11)",
        "ga" => "(n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4)",
        "cy" => "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5)",
        "ar" => "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)",
        "he" => "(n==1 ? 0 : n==2 ? 1 : 2)",
        _ when CategoriesOf(language).Length == 1 => "0",
        _ when CategoriesOf(language) is ["one", "other"] && new Plural(language, Names(language)).For(0) == "one" => "(n > 1)",
        _ => "(n != 1)",
    };

    private static ImmutableDictionary<string, string> Names(string language) => CategoriesOf(language).ToImmutableDictionary(category => category, category => category);
}
