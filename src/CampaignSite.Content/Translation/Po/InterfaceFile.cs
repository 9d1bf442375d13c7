using System.Text;
using CampaignSite.Content.Files;

namespace CampaignSite.Content.Translation.Po;

/// <summary>Adds words to <c>interface/{lang}.yml</c> that it does not have yet.</summary>
internal static class InterfaceFile
{
    /// <param name="file">Empty where it is new.</param>
    /// <param name="units">Of that file, without lines in it.</param>
    /// <param name="taken">Their translations.</param>
    public static ContentFile Append(ContentFile file, IReadOnlyList<TranslationUnit> units, IReadOnlyDictionary<TranslationUnit, ImmutableArray<string>> taken)
    {
        var (text, language) = (new StringBuilder(Encoding.UTF8.GetString(file.Bytes.Span)), file.Path["interface/".Length..^".yml".Length]);
        var newLine = text.ToString().Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append(newLine);
        }

        foreach (var unit in units)
        {
            var (key, words) = (unit.Context.Split(' ')[1], taken[unit]);
            if (unit.IdPlural is null)
            {
                // The form of fractions belongs to the word above it.
                text.Append(unit.Context.EndsWith(" other", StringComparison.Ordinal) ? "  other" : key).Append(": ").Append(UnitWriter.Quoted(words[0])).Append(newLine);
                continue;
            }

            text.Append(key).Append(':').Append(newLine);
            var code = Language.TryParse(language, out var known) ? known!.Culture.TwoLetterISOLanguageName : language;
            foreach (var (category, form) in PluralForms.CategoriesOf(code).Zip(words))
            {
                text.Append("  ").Append(category).Append(": ").Append(UnitWriter.Quoted(form)).Append(newLine);
            }
        }

        return file with { Bytes = Encoding.UTF8.GetBytes(text.ToString()) };
    }
}
