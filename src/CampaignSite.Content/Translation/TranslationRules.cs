using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Translation;

/// <summary>Compares a translation with its base: whether it says anything, whether it was translated at all, and whether it rests on the same sources and links.</summary>
internal static class TranslationRules
{
    // Names and titles are often the same in two languages; a sentence of this many words is not.
    private const int SentenceWords = 6;
    private static readonly string[] PlainKeys = ["summary", "warning", "reason", "advice", "subject", "ask"];

    public static void Compare(Document translation, Document baseDocument, LoadContext context)
    {
        var (outline, original) = (translation.Outline, baseDocument.Outline);
        var at = new Location(translation.Path.Path, translation.BodyLine, 1);
        if (outline.Blocks.Count == 0 && original.Blocks.Count > 0)
        {
            context.Bag.Error(at, DiagnosticCode.EmptyTranslation,
                $"this translation has no text, but {baseDocument.Path.Path} has one; write it, or delete the file: readers then see the base language, marked");
            return;
        }

        ReportUntranslated(translation, baseDocument, outline, original, at, context);
        if (!outline.Headings.SequenceEqual(original.Headings))
        {
            Differs($"the headings differ from those of the base: {Levels(outline)} here, {Levels(original)} there; write the same headings, at the same levels, in the same order");
        }

        var (pointsThere, pointsHere) = (Points(baseDocument), Points(translation));
        ReportDifference("source", "cites",
            [.. original.Citations, .. pointsThere.SelectMany(point => point.Citations)], [.. outline.Citations, .. pointsHere.SelectMany(point => point.Citations)]);
        ReportDifference("link", "links to",
            [.. original.Links, .. pointsThere.SelectMany(point => point.Links)], [.. outline.Links, .. pointsHere.SelectMany(point => point.Links)]);

        void ReportDifference(string what, string verb, IReadOnlyList<string> there, IReadOnlyList<string> here)
        {
            var missing = Without(there, here);
            var extra = Without(here, there);
            if (missing.Count > 0)
            {
                Differs($"{baseDocument.Path.Path} {verb} {Names(missing)}, and this translation does not; add the {what}");
            }

            if (extra.Count > 0)
            {
                Differs($"this translation {verb} {Names(extra)}, and {baseDocument.Path.Path} does not; remove the {what}, or add it there");
            }
        }

        void Differs(string message) => context.Bag.Warning(at, DiagnosticCode.TranslationDiffers, message);
    }

    private static void ReportUntranslated(
        Document translation, Document baseDocument, TextOutline outline, TextOutline original, Location at, LoadContext context)
    {
        var known = original.Blocks.Where(IsSentence).ToHashSet(StringComparer.Ordinal);
        if (outline.Blocks.FirstOrDefault(known.Contains) is { } same)
        {
            Report(at, $"“{Beginning(same)}” is word for word in {baseDocument.Path.Path}");
        }
        else if (!IsWrittenIn(translation.Language!, string.Concat(outline.Blocks)) && IsWrittenIn(baseDocument.Language!, string.Concat(original.Blocks)))
        {
            Report(at, $"most of this text is not in the script of “{translation.Language}”");
        }

        foreach (var (key, text) in Texts(translation.Front))
        {
            var words = TextOutline.Normalize(text.Value);
            if (IsSentence(words) && Texts(baseDocument.Front).Any(other => other.Key == key && TextOutline.Normalize(other.Text.Value) == words))
            {
                Report(text.At, $"“{key}” is the same as in {baseDocument.Path.Path}");
            }
        }

        void Report(Location place, string what) => context.Bag.Warning(place, DiagnosticCode.Untranslated,
            $"{what}; translate it, or remove it: readers then see the base language, marked");
    }

    private static List<TextOutline> Points(Document letter) =>
        [.. Texts(letter.Front).Where(text => text.Key.StartsWith("points", StringComparison.Ordinal)).Select(point => TextOutline.Parse(point.Text.Value))];

    private static IEnumerable<(string Key, YamlScalar Text)> Texts(YamlMap front)
    {
        foreach (var entry in front.Entries)
        {
            switch (entry.Value)
            {
                case YamlScalar text when PlainKeys.Contains(entry.Key.Value):
                    yield return (entry.Key.Value, text);
                    break;
                case YamlMap map when entry.Key.Value == "exposure":
                    foreach (var inner in map.Entries.Where(inner => inner.Value is YamlScalar))
                    {
                        yield return ($"exposure.{inner.Key.Value}", (YamlScalar)inner.Value);
                    }

                    break;
                case YamlList points when entry.Key.Value == "points":
                    var number = 0;
                    foreach (var point in points.Items.OfType<YamlMap>())
                    {
                        number++;
                        foreach (var inner in point.Entries.Where(inner => inner is { Key.Value: "text", Value: YamlScalar }))
                        {
                            yield return ($"points[{number}].text", (YamlScalar)inner.Value);
                        }
                    }

                    break;
            }
        }
    }

    // Told by the language's own name for itself, which is written in its script.
    private static bool IsWrittenIn(Language language, string text)
    {
        if (!language.HasNativeName || !language.NativeName.Any(char.IsLetter))
        {
            return true;
        }

        var isLatin = IsLatin(language.NativeName.First(char.IsLetter));
        var letters = text.Where(char.IsLetter).ToList();
        return letters.Count < 80 || letters.Count(letter => IsLatin(letter) == isLatin) * 4 > letters.Count;
    }

    private static bool IsLatin(char letter) => letter is < '\u0250' or (>= '\u1E00' and < '\u1F00');

    private static bool IsSentence(string words) => words.AsSpan().Count(' ') + 1 >= SentenceWords;

    private static string Beginning(string text) => text.Length <= 50 ? text : text[..50] + "…";

    private static string Levels(TextOutline outline) => outline.Headings.Count == 0 ? "none" : string.Join(' ', outline.Headings.Select(level => new string('#', level)));

    private static List<string> Without(IReadOnlyList<string> all, IReadOnlyList<string> others) => [.. all.Distinct().Except(others)];

    private static string Names(List<string> names) => string.Join(", ", names.Take(5).Select(name => $"“{name}”")) + (names.Count > 5 ? $" and {names.Count - 5} more" : "");
}
