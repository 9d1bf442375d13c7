namespace CampaignSite.Content.Yaml;

/// <summary>Changes entries of one mapping in its text, in the style it is written in; comments and the order of keys stay.</summary>
/// <param name="text">Line feeds only.</param>
/// <param name="map">The mapping in that text.</param>
internal sealed class YamlMapEdit(string text, YamlMapSpan map)
{
    private readonly List<(int Start, int End, string Text)> _changes = [];

    /// <summary>Writes a value, or the whole entry behind the last one where the key is missing.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">As YAML has it, quotes included.</param>
    public void Set(string key, string value)
    {
        if (map.Find(key) is { } entry)
        {
            _changes.Add((entry.ValueStart, entry.ValueEnd, value));
            return;
        }

        var last = map.Entries[^1];
        var at = map.IsFlow ? last.ValueEnd : EndOfLine(last.ValueEnd);
        _changes.Add((at, at, map.IsFlow ? $", {key}: {value}" : $"\n{Indent(map.Entries[0].KeyStart)}{key}: {value}"));
    }

    /// <summary>Takes an entry out with its line; a comment at the end of the line stays on a line of its own.</summary>
    public void Remove(string key)
    {
        var index = map.Entries.Select(entry => entry.Key).ToList().IndexOf(key);
        if (index < 0 || map.Entries.Length == 1)
        {
            return;
        }

        var entry = map.Entries[index];
        if (map.IsFlow)
        {
            _changes.Add(index > 0 ? (map.Entries[index - 1].ValueEnd, entry.ValueEnd, "") : (entry.KeyStart, map.Entries[1].KeyStart, ""));
            return;
        }

        var lineStart = text.LastIndexOf('\n', entry.KeyStart) + 1;
        var lineEnd = EndOfLine(entry.ValueEnd);
        var comment = text[entry.ValueEnd..lineEnd].Trim();
        _changes.Add(comment.Length > 0 ? (lineStart, lineEnd, Indent(entry.KeyStart) + comment) : (lineStart, Math.Min(lineEnd + 1, text.Length), ""));
    }

    /// <summary>The changes, in the order of the text and apart from one another.</summary>
    public IReadOnlyList<(int Start, int End, string Text)> Changes => [.. _changes.OrderBy(change => change.Start).ThenBy(change => change.End)];

    private int EndOfLine(int from) => text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;

    // The first key of an item has a hyphen before it; the others are below the key.
    private string Indent(int keyStart) => new(' ', keyStart - (text.LastIndexOf('\n', Math.Max(0, keyStart - 1)) + 1));
}
