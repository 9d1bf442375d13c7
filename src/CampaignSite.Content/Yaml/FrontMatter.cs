namespace CampaignSite.Content.Yaml;

/// <summary>Divides a Markdown file at its two lines of three hyphens.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>The whole of a YAML file, or what is between the two lines of hyphens of a Markdown file.</summary>
    /// <param name="path">Of the file.</param>
    /// <param name="text">Line feeds only; a text that could be read.</param>
    public static (int Start, int Length) YamlOf(string path, string text)
    {
        if (!path.EndsWith(".md", StringComparison.Ordinal))
        {
            return (0, text.Length);
        }

        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        return (start, Math.Max(0, text.IndexOf("\n---", start, StringComparison.Ordinal) + 1 - start));
    }

    /// <returns>Null when a diagnostic was reported.</returns>
    public static Document? Read(ContentPath path, Language? language, string text, DiagnosticBag bag)
    {
        var document = Divide(path, language, text, bag);
        if (document is null)
        {
            bag.TakesAway(path.Path);
        }

        return document;
    }

    private static Document? Divide(ContentPath path, Language? language, string text, DiagnosticBag bag)
    {
        var firstEnd = EndOf(text, 0);
        if (!IsFence(text, 0, firstEnd))
        {
            bag.Error(Location.StartOf(path.Path), DiagnosticCode.NoFrontMatter, "the file must begin with a line of three hyphens, then “key: value” lines, then three hyphens again");
            return null;
        }

        var (lines, tab, close, closeEnd) = (0, 0, firstEnd + 1, 0);
        for (; close <= text.Length; close = closeEnd + 1)
        {
            closeEnd = EndOf(text, close);
            if (IsFence(text, close, closeEnd))
            {
                break;
            }

            lines++;
            tab = tab == 0 && close < closeEnd && text[close] == '\t' ? lines + 1 : tab;
        }

        if (close > text.Length)
        {
            bag.Error(Location.StartOf(path.Path), DiagnosticCode.UnclosedFrontMatter, "the front matter has no end; put a line of three hyphens after its last key");
            return null;
        }

        if (tab > 0)
        {
            bag.Error(new Location(path.Path, tab, 1), DiagnosticCode.BadYaml, "a tab indents this line; YAML needs spaces");
            return null;
        }

        var errorsBefore = bag.Count;
        var node = YamlReader.Read(lines == 0 ? "" : text[(firstEnd + 1)..(close - 1)], path.Path, 1, bag);
        if (node is not YamlMap map)
        {
            if (bag.Count == errorsBefore)
            {
                bag.Error(new Location(path.Path, 2, 1), DiagnosticCode.WrongType, "the front matter must be lines of “key: value”");
            }

            return null;
        }

        return new Document(path, language, map, closeEnd < text.Length ? text[(closeEnd + 1)..] : "", lines + 3);
    }

    private static int EndOf(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;

    private static bool IsFence(string text, int start, int end) => text.AsSpan(start, end - start).TrimEnd().SequenceEqual(Fence);
}
