using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace CampaignSite.Content.Importing;

/// <summary>Front matter as the generators have it: YAML or JSON between hyphens, TOML between plus signs, JSON in braces (Hugo, Jekyll and Eleventy, “Front matter”).</summary>
internal static class ForeignFrontMatter
{
    /// <param name="path">Of the file.</param>
    /// <param name="text">Line feeds only.</param>
    /// <param name="report">Line and message of what cannot be read.</param>
    /// <returns>Null where the file cannot be taken in.</returns>
    public static ForeignFile? Read(string path, string text, Action<int, string> report)
    {
        var lines = text.Split('\n');
        var first = lines[0].TrimEnd();
        if (first is "+++" or "---" or "---json" or "---toml" or "---yaml")
        {
            var fence = first[..3];
            var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == fence || (fence == "---" && line.TrimEnd() == "..."));
            if (end < 0)
            {
                report(1, $"the front matter has no end; put a line of “{fence}” after it");
                return null;
            }

            var front = string.Join('\n', lines[1..end]);
            var map = fence == "+++" || first == "---toml" ? Toml(path, front, report) : Yaml(path, front, 1, report);
            return map is null ? null : new(path, map, string.Join('\n', lines[(end + 1)..]), end + 2);
        }

        if (first.StartsWith("---", StringComparison.Ordinal) && first.Length > 3 && !first.StartsWith("----", StringComparison.Ordinal))
        {
            report(1, $"front matter of “{first[3..]}” is a program, and none is run here; write it as YAML");
            return null;
        }

        if (first.StartsWith('{') && !first.StartsWith("{{", StringComparison.Ordinal) && !first.StartsWith("{%", StringComparison.Ordinal) && !first.StartsWith("{:", StringComparison.Ordinal))
        {
            var end = Array.FindIndex(lines, line => line.TrimEnd() == "}");
            if (end < 0)
            {
                report(1, "the front matter of JSON has no end; put its brace on a line of its own");
                return null;
            }

            var map = Yaml(path, string.Join('\n', lines[..(end + 1)]), 0, report);
            return map is null ? null : new(path, map, string.Join('\n', lines[(end + 1)..]), end + 2);
        }

        return new(path, new YamlMap(Location.StartOf(path), []), text, 1);
    }

    // JSON is YAML too (YAML 1.2.2, 1.2).
    private static YamlMap? Yaml(string path, string text, int offset, Action<int, string> report)
    {
        var bag = new DiagnosticBag();
        var root = string.IsNullOrWhiteSpace(text) ? new YamlMap(Location.StartOf(path), []) : YamlReader.Read(text.Replace('\t', ' '), path, offset, bag);
        foreach (var problem in bag.Sorted())
        {
            report(problem.Location.Line, $"front matter: {problem.Message}");
        }

        if (root is YamlMap map)
        {
            return map;
        }

        if (bag.Count == 0)
        {
            report(1 + offset, "the front matter must be lines of “key: value”");
        }

        return null;
    }

    private static YamlMap? Toml(string path, string text, Action<int, string> report)
    {
        var document = SyntaxParser.Parse(text, path, true);
        if (document.HasErrors)
        {
            foreach (var problem in document.Diagnostics)
            {
                report(problem.Span.Start.Line + 2, $"front matter: {problem.Message}");
            }

            return null;
        }

        var entries = document.KeyValues.Select(pair => Entry(path, pair))
            .Concat(document.Tables.Where(table => table.Name is not null).Select(table => new YamlEntry(
                new YamlScalar(At(path, table), $"{table.Name}".Trim()), new YamlMap(At(path, table), [.. table.Items.OfType<KeyValueSyntax>().Select(pair => Entry(path, pair))]))));
        return new YamlMap(new Location(path, 2, 1), [.. entries]);
    }

    private static YamlEntry Entry(string path, KeyValueSyntax pair) => new(new YamlScalar(At(path, pair), $"{pair.Key}".Trim().Trim('"')), Value(path, pair.Value!));

    private static YamlNode Value(string path, ValueSyntax value) => value switch
    {
        StringValueSyntax text => new YamlScalar(At(path, value), text.Value ?? ""),
        ArraySyntax list => new YamlList(At(path, value), [.. list.Items.Where(item => item.Value is not null).Select(item => Value(path, item.Value!))]),
        InlineTableSyntax map => new YamlMap(At(path, value), [.. map.Items.Where(item => item.KeyValue is not null).Select(item => Entry(path, item.KeyValue!))]),
        _ => new YamlScalar(At(path, value), $"{value}".Trim()),
    };

    // The library counts from 0, and the plus signs are a line of their own.
    private static Location At(string path, SyntaxNode node) => new(path, node.Span.Start.Line + 2, node.Span.Start.Column + 1);
}
