namespace CampaignSite.Content.Yaml;

/// <summary>Changes entries of one mapping in its text, in the style it is written in; comments and the order of keys stay.</summary>
/// <param name="text">Line feeds only.</param>
/// <param name="map">The mapping in that text.</param>
internal sealed class YamlMapEdit(string text, YamlMapSpan map)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);

    /// <summary>The changes, in the order of the text and apart from one another.</summary>
    public IReadOnlyList<(int Start, int End, string Text)> Changes => [.. Removed().Concat(Replaced()).Concat(Added()).OrderBy(change => change.Start).ThenBy(change => change.End)];

    /// <summary>A comment lies between the characters that would be replaced, so that it would go with them.</summary>
    public bool LosesComment => Changes.Any(change => text.AsSpan(change.Start, change.End - change.Start) is var lost
        && lost is not ['"' or '\'', ..]
        && (lost.Contains(" #", StringComparison.Ordinal) || lost.Contains("\n#", StringComparison.Ordinal)) && !change.Text.Contains('#', StringComparison.Ordinal));

    /// <summary>Writes a value, or the whole entry behind the last one where the key is missing.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">As YAML has it, quotes included.</param>
    public void Set(string key, string value) => _values[key] = value;

    /// <summary>Takes an entry out with its line; a comment at the end of the line stays on a line of its own.</summary>
    public void Remove(string key) => _removed.Add(key);

    private IEnumerable<(int Start, int End, string Text)> Replaced() =>
        from entry in map.Entries
        where _values.ContainsKey(entry.Key)
        select (entry.ValueStart, entry.ValueEnd, _values[entry.Key]);

    // All behind the last entry, whether or not that one stays.
    private IEnumerable<(int Start, int End, string Text)> Added()
    {
        var added = _values.Where(pair => map.Find(pair.Key) is null).ToList();
        if (added.Count > 0)
        {
            var (last, indent) = (map.Entries[^1].ValueEnd, Indent(map.Entries[0].KeyStart));
            var at = map.IsFlow ? last : EndOfLine(last);
            yield return (at, at, string.Concat(added.Select(pair => map.IsFlow ? $", {pair.Key}: {pair.Value}" : $"\n{indent}{pair.Key}: {pair.Value}")));
        }
    }

    private IEnumerable<(int Start, int End, string Text)> Removed()
    {
        var kept = map.Entries.Select(entry => !_removed.Contains(entry.Key)).ToList();
        for (var i = 0; i < map.Entries.Length; i++)
        {
            var entry = map.Entries[i];
            if (kept[i])
            {
                continue;
            }

            if (map.IsFlow)
            {
                // Of a first entry what follows goes with it: the comma and the blank before the next one.
                var isLeading = !kept.Take(i).Contains(true) && i + 1 < map.Entries.Length;
                yield return isLeading ? (entry.KeyStart, map.Entries[i + 1].KeyStart, "") : (map.Entries[i - 1].ValueEnd, entry.ValueEnd, "");
                continue;
            }

            // With the line feed before it: what is added behind it stays apart from it.
            var (lineStart, lineEnd) = (text.LastIndexOf('\n', entry.KeyStart) + 1, EndOfLine(entry.ValueEnd));
            var comment = text[entry.ValueEnd..lineEnd].Trim();
            yield return comment.Length > 0 ? (lineStart, lineEnd, Indent(entry.KeyStart) + comment)
                : lineStart > 0 ? (lineStart - 1, lineEnd, "") : (0, Math.Min(lineEnd + 1, text.Length), "");
        }
    }

    private int EndOfLine(int from) => text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;

    private string Indent(int keyStart) => new(' ', keyStart - (text.LastIndexOf('\n', Math.Max(0, keyStart - 1)) + 1));
}
