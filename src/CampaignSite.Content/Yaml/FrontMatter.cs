namespace CampaignSite.Content.Yaml;

/// <summary>Divides a Markdown file at its two lines of three hyphens.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <returns>Null when a diagnostic was reported.</returns>
    public static Document? Read(ContentPath path, Language? language, string text, DiagnosticBag bag)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            bag.Error(Location.StartOf(path.Path), DiagnosticCode.NoFrontMatter, "the file must begin with a line of three hyphens, then “key: value” lines, then three hyphens again");
            return null;
        }

        var close = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (close < 0)
        {
            bag.Error(Location.StartOf(path.Path), DiagnosticCode.UnclosedFrontMatter, "the front matter has no end; put a line of three hyphens after its last key");
            return null;
        }

        var yaml = string.Join('\n', lines[1..close]);
        var tab = Array.FindIndex(lines, 1, close - 1, line => line.StartsWith('\t'));
        if (tab >= 0)
        {
            bag.Error(new Location(path.Path, tab + 1, 1), DiagnosticCode.BadYaml, "a tab indents this line; YAML needs spaces");
            return null;
        }

        var errorsBefore = bag.Count;
        var node = YamlReader.Read(yaml, path.Path, 1, bag);
        if (node is not YamlMap map)
        {
            if (bag.Count == errorsBefore)
            {
                bag.Error(new Location(path.Path, 2, 1), DiagnosticCode.WrongType, "the front matter must be lines of “key: value”");
            }

            return null;
        }

        return new Document(path, language, map, string.Join('\n', lines[(close + 1)..]), close + 2);
    }
}
