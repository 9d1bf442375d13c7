using System.Globalization;
using System.Text;

namespace CampaignSite.Content.Translation.Po;

/// <summary>Reads a PO file as any tool writes it: wrapped or not, with comments, obsolete and previous messages, which are passed over.</summary>
internal sealed class PoReader
{
    private readonly List<PoEntry> _entries = [];
    private readonly Dictionary<string, StringBuilder> _texts = new(StringComparer.Ordinal);
    private StringBuilder? _open;
    private bool _isFuzzy;
    private int _line;

    /// <exception cref="FormatException">With the line, and what is wrong there.</exception>
    public static IReadOnlyList<PoEntry> Read(string text)
    {
        var reader = new PoReader();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n'))
        {
            reader.Take(line.Trim(), ++number);
        }

        reader.Finish();
        return reader._entries;
    }

    private void Take(string line, int number)
    {
        if (line.Length == 0 || line.StartsWith('#'))
        {
            // A comment belongs to the message below it, so it ends the one above.
            Finish();
            _isFuzzy = line.Length > 0 && _isFuzzy;
            _isFuzzy |= line.StartsWith("#,", StringComparison.Ordinal) && line[2..].Split(',', StringSplitOptions.TrimEntries).Contains("fuzzy");
            return;
        }

        if (line[0] != '"')
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var key = blank < 0 ? line : line[..blank];
            if (!(key is "msgctxt" or "msgid" or "msgid_plural" or "msgstr" || (key.StartsWith("msgstr[", StringComparison.Ordinal) && key.EndsWith(']') && int.TryParse(key[7..^1], NumberStyles.None, CultureInfo.InvariantCulture, out _))))
            {
                throw Wrong(number, $"“{key}” is no key of a PO file");
            }

            if (key is "msgctxt" || (key is "msgid" && _texts.Keys.Any(other => other != "msgctxt")))
            {
                Finish();
            }

            if (_texts.ContainsKey(key))
            {
                throw Wrong(number, $"“{key}” is written twice");
            }

            _line = _texts.Count == 0 ? number : _line;
            _open = _texts[key] = new StringBuilder();
            line = blank < 0 ? "" : line[(blank + 1)..].Trim();
        }

        if (_open is null || line.Length < 2 || line[0] != '"' || line[^1] != '"')
        {
            throw Wrong(number, "a text in quotation marks is expected here");
        }

        Unescape(line[1..^1], _open, number);
    }

    private void Finish()
    {
        if (_texts.Count == 0)
        {
            return;
        }

        if (!_texts.TryGetValue("msgid", out var id))
        {
            throw Wrong(_line, "this message has no msgid");
        }

        var isPlural = _texts.TryGetValue("msgid_plural", out var plural);
        var strings = isPlural
            ? Enumerable.Range(0, 10).TakeWhile(i => _texts.ContainsKey($"msgstr[{i}]")).Select(i => _texts[$"msgstr[{i}]"].ToString()).ToImmutableArray()
            : _texts.TryGetValue("msgstr", out var only) ? [only.ToString()] : [];
        if (strings.IsEmpty)
        {
            throw Wrong(_line, "this message has no msgstr");
        }

        _entries.Add(new PoEntry(_texts.GetValueOrDefault("msgctxt")?.ToString(), id.ToString(), strings) { IdPlural = plural?.ToString(), IsFuzzy = _isFuzzy, Line = _line });
        _texts.Clear();
        (_open, _isFuzzy) = (null, false);
    }

    private static void Unescape(string text, StringBuilder into, int number)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                throw Wrong(number, "a quotation mark within a text needs a backslash before it");
            }

            if (text[i] != '\\')
            {
                into.Append(text[i]);
                continue;
            }

            into.Append(++i < text.Length ? text[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '\\' => '\\', '"' => '"', _ => throw Unknown() } : throw Unknown());
        }

        FormatException Unknown() => Wrong(number, "a backslash is written \\\\");
    }

    private static FormatException Wrong(int line, string what) => new($"line {line}: {what}");
}
