using System.Text;
using CampaignSite.Content.Files;

namespace CampaignSite.Content.Translation.Po;

/// <summary>Writes translations into one file; every character beside them stays.</summary>
internal static class UnitWriter
{
    /// <returns>Null where the file is written in a way that only a person can change.</returns>
    public static ContentFile? Rewrite(ContentFile file, IReadOnlyList<(UnitPlace Place, string Text)> changes)
    {
        var lines = new LineEndings(file);
        var (start, length) = FrontMatter.YamlOf(file.Path, lines.Text);
        var yaml = lines.Text.Substring(start, length);
        var maps = YamlMapSpan.All(yaml);
        var spans = changes.Where(change => change.Place is UnitPlace.Span).Select(change => (Place: (UnitPlace.Span)change.Place, change.Text))
            .Select(change => (change.Place.Start, change.Place.End, Text: change.Text.Replace("\n", "\n" + change.Place.Prefix, StringComparison.Ordinal))).ToList();
        foreach (var inMap in changes.Where(change => change.Place is UnitPlace.Value).Select(change => (Place: (UnitPlace.Value)change.Place, change.Text)).GroupBy(change => change.Place.Map))
        {
            if (maps.GetValueOrDefault((inMap.Key.Line - lines.Text.AsSpan(0, start).Count('\n'), inMap.Key.Column)) is not { Entries.Length: > 0 } map)
            {
                return null;
            }

            var edit = new YamlMapEdit(yaml, map);
            foreach (var (place, text) in inMap)
            {
                edit.Set(place.Key, Quoted(text));
            }

            if (edit.LosesComment)
            {
                return null;
            }

            spans.AddRange(edit.Changes.Select(change => (change.Start + start, change.End + start, change.Text)));
        }

        return file with { Bytes = lines.Replace(spans.OrderBy(span => span.Item1)) };
    }

    /// <summary>The file of a translation that does not exist yet, with the body of its base where its texts are replaced.</summary>
    /// <param name="original">The base.</param>
    /// <param name="path">Of the new file.</param>
    /// <param name="front">By name, as <see cref="FrontText"/> has them.</param>
    /// <param name="body">The texts of the body, in order.</param>
    public static ContentFile Create(Document original, string path, IReadOnlyDictionary<string, string> front, IReadOnlyList<string> body)
    {
        var text = new StringBuilder("---\n");
        foreach (var key in TranslationHash.TextKeys)
        {
            var nested = front.Where(pair => pair.Key.StartsWith(key + ".", StringComparison.Ordinal)).ToList();
            if (front.TryGetValue(key, out var value))
            {
                text.Append(key).Append(": ").Append(Quoted(value)).Append('\n');
            }
            else if (nested.Count > 0)
            {
                text.Append(key).Append(":\n");
                foreach (var (name, words) in nested)
                {
                    var part = name[(key.Length + 1)..];
                    text.Append(key == "points" ? $"  - id: {part}\n    text: {Quoted(words)}\n" : $"  {part}: {Quoted(words)}\n");
                }
            }
        }

        text.Append("translates: \"").Append(TranslationHash.ComputeWithParts(original)).Append("\"\n---\n");
        var from = 0;
        foreach (var (segment, words) in MarkdownSegments.Parse(original.Body).Zip(body))
        {
            text.Append(original.Body, from, segment.Start - from).Append(words.Replace("\n", "\n" + segment.Prefix, StringComparison.Ordinal));
            from = segment.End;
        }

        return new ContentFile(path, Encoding.UTF8.GetBytes(text.Append(original.Body, from, original.Body.Length - from).ToString()));
    }

    /// <summary>As YAML keeps every character of it.</summary>
    public static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
