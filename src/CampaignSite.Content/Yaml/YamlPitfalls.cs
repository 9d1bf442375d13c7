using System.Buffers;
using System.Text.RegularExpressions;

namespace CampaignSite.Content.Yaml;

/// <summary>
/// What YAML reads otherwise than an editor means it, found in the text itself: comments that cut a value, blanks that are none, characters that
/// begin something else (YAML 1.2.2, 5.3 Indicator Characters, 6.6 Comments, 7.3.3 Plain Style).
/// </summary>
/// <param name="text">Line feeds only.</param>
internal sealed partial class YamlPitfalls(string text)
{
    private const int MaxShownLength = 100;

    // Almost every line has none of these.
    private static readonly SearchValues<char> SignsOfFalseBlanks =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => c is '\t' or '：' or '﹕' || IsFalseBlank(c))]);

    private string[] Lines => field ??= text.Split('\n');

    /// <summary>The first line is a directive such as <c>%YAML 1.1</c>, of which nothing is kept.</summary>
    public bool BeginsWithDirective
    {
        get
        {
            foreach (var line in text.AsSpan().Split('\n'))
            {
                if (text.AsSpan()[line] is var words && words.Trim() is [not '#', ..])
                {
                    return words is ['%', ..];
                }
            }

            return false;
        }
    }

    /// <summary>Line and column of a character, from 0.</summary>
    public (int Line, int Column) PlaceOf(int index)
    {
        var before = text.AsSpan(0, index);
        return (before.Count('\n'), index - (before.LastIndexOf('\n') + 1));
    }

    /// <summary>The words that a comment takes away behind or below an unquoted value, with the index of their number sign; null where nothing is lost.</summary>
    /// <param name="start">Index of the value's first character.</param>
    /// <param name="end">Index behind its last one.</param>
    public (int Index, string Words)? CommentAfter(int start, int end)
    {
        var after = text.AsSpan(end);
        var feed = after.IndexOf('\n');
        var line = feed < 0 ? after : after[..feed];
        var sign = line.Length - line.TrimStart(" \t").Length;
        if (sign > 0 && sign < line.Length && line[sign] == '#')
        {
            return (end + sign, line[sign..].TrimEnd().ToString());
        }

        if (!line.TrimEnd().IsEmpty || feed < 0)
        {
            return null;
        }

        // A hashtag that begins the next line of a wrapped text, or of its next paragraph. A note about the next key is indented no deeper than the key, and has a blank after its “#”.
        var below = end + feed + 1;
        while (below < text.Length && LineAt(below) is var empty && empty.IsWhiteSpace())
        {
            below += empty.Length + 1;
        }

        return below < text.Length && text.AsSpan(below).TrimStart(' ').StartsWith('#') && Hashtag().Match(LineAt(below).ToString()) is { Success: true } tag && tag.Groups["indent"].Length > IndentOf(start)
            ? (below + tag.Groups["indent"].Length, tag.Groups["words"].Value.TrimEnd()) : null;
    }

    /// <summary>True where an unquoted value goes on below the comment that ended it, which the library cannot read; other comments do no harm to what follows.</summary>
    /// <param name="start">Index of the value's first character.</param>
    /// <param name="sign">Index of the comment's number sign.</param>
    public bool IsContinuedBelow(int start, int sign) =>
        Lines.Skip(PlaceOf(sign).Line + 1).FirstOrDefault(line => line.AsSpan().Trim() is [not '#', ..]) is { } next
        && next.Length - next.TrimStart(' ').Length > IndentOf(start);

    /// <summary>The words that a comment takes away between a key and an unquoted value that begins on the next line; null where nothing is lost.</summary>
    public (int Index, string Words)? CommentBefore(int start)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        if (lineStart == 0 || !text.AsSpan(lineStart, start - lineStart).Trim(' ').IsEmpty)
        {
            return null;
        }

        var before = text.LastIndexOf('\n', Math.Max(0, lineStart - 2)) + 1;
        return KeyWithComment().Match(text[before..(lineStart - 1)]) is { Success: true } match
            ? (before + match.Groups["words"].Index, match.Groups["words"].Value.TrimEnd()) : null;
    }

    /// <summary>The unquoted text that begins a line and was meant as a key or an item: “name:” or “-” with another blank behind it, or with a full-width colon.</summary>
    /// <param name="line">From 0.</param>
    /// <param name="column">From 0, of the text.</param>
    public (int Line, int Column, string Message)? FalseBlankAt(int line, int column) =>
        line < Lines.Length && Lines[line].AsSpan(0, Math.Min(column, Lines[line].Length)).Trim(" -").IsEmpty ? FalseBlankIn(line) : null;

    /// <summary>The line that the library stumbled over, or the one before it, and what to write there; null where that cannot be told.</summary>
    /// <param name="line">From 0.</param>
    public (int Line, int Column, string Message)? Explain(int line)
    {
        line = Math.Clamp(line, 0, Lines.Length - 1);
        for (var i = line; i >= 0; i--)
        {
            if (FalseBlankIn(i) is { } blank)
            {
                return blank;
            }
        }

        for (var i = line; i >= 0; i--)
        {
            if (CommentInList().Match(Lines[i]) is { Success: true } comment)
            {
                var sign = comment.Groups["sign"].Index;
                return (i, sign, $"“#” begins a comment, and “{Shortened(Lines[i][sign..])}” is cut off; put the text in quotes: {Quoted(TextAround(Lines[i], sign))}");
            }
        }

        for (var i = line; i >= Math.Max(0, line - 1); i--)
        {
            if (NoBlank().Match(Lines[i]) is { Success: true } glued)
            {
                var key = glued.Groups["key"];
                return (i, key.Index + key.Length + 1, $"a space is missing after “{key.Value}:”; write {key.Value}: {Shortened(glued.Groups["value"].Value)}");
            }
        }

        // Some texts are refused at their beginning, or where the value above the tab begins.
        for (var i = line + 1; i < Lines.Length; i++)
        {
            if (TabIn(i) is { } tab)
            {
                return tab;
            }
        }

        return null;
    }

    /// <summary>What a value that YAML could not read begins with or holds, and how it is written; null where that cannot be told.</summary>
    /// <param name="line">From 0.</param>
    public (string Reason, string Written)? Cure(int line)
    {
        if (line < 0 || line >= Lines.Length || Value().Match(Lines[line]) is not { Success: true } match)
        {
            return null;
        }

        var (key, value) = (match.Groups["key"].Value, match.Groups["value"].Value.TrimEnd());
        string? reason = value switch
        {
            ['"' or '\'', ..] => "quotation marks must enclose the whole value",
            ['[' or '{', ..] => $"“{value[0]}” begins a list or lines of keys",
            ['>' or '|', ..] => $"“{value[0]}” begins a text on the lines below it",
            ['@' or '`' or '%' or '*' or '&' or '!' or ']' or '}' or ',', ..] => $"“{value[0]}” cannot begin a text without quotes",
            ['-' or '?', ' ', ..] when key.Length > 0 => $"“{value[..2]}” begins a list or a key",
            _ when value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':') => "“: ” begins a value",
            _ => null,
        };
        return reason is null ? null : (reason, (key.Length > 0 ? key + " " : "") + Quoted(value));
    }

    /// <summary>A text as YAML keeps every sign of it.</summary>
    public static string Quoted(string words)
    {
        var shown = Shortened(words);
        return shown.AsSpan().ContainsAny('"', '\\') ? $"'{shown.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{shown}\"";
    }

    /// <summary>A blank or an invisible sign that YAML takes for a letter.</summary>
    public static bool IsFalseBlank(char c) =>
        c is not (' ' or '\t' or '\n') && (char.IsWhiteSpace(c) || InvisibleCharacters.IsFormat(c));

    public static string FalseBlank(char c) => $"U+{(int)c:X4} is written here, and YAML knows no space but U+0020; write a plain space";

    private (int Line, int Column, string Message)? FalseBlankIn(int line)
    {
        var content = Lines[line];
        if (!content.AsSpan().ContainsAny(SignsOfFalseBlanks))
        {
            return null;
        }

        if (TabIn(line) is { } tab)
        {
            return tab;
        }

        var start = content.Length - content.TrimStart(' ').Length;
        if (start < content.Length && IsFalseBlank(content[start]) && KeyOrItem().IsMatch(content.TrimStart()))
        {
            return (line, start, FalseBlank(content[start]));
        }

        if (KeyOrItem().Match(content) is not { Success: true } match)
        {
            return null;
        }

        var sign = match.Groups["sign"];
        var next = sign.Index + 1;
        if (next < content.Length && IsFalseBlank(content[next]))
        {
            return (line, next, FalseBlank(content[next]));
        }

        return sign.Value is "：" or "﹕" ? (line, sign.Index, $"“{sign.Value}” is not a colon in YAML; write “:” and a plain space") : null;
    }

    private (int Line, int Column, string Message)? TabIn(int line)
    {
        var content = Lines[line].AsSpan();
        var start = content.Length - content.TrimStart(' ').Length;
        return start < content.Length && content[start] == '\t' && !content[start..].IsWhiteSpace() ? (line, start, "a tab indents this line; YAML needs spaces") : null;
    }

    // Of an item between brackets or braces: from its comma, bracket or colon to the next comma or bracket.
    private static string TextAround(string line, int sign)
    {
        var from = line.AsSpan(0, sign).LastIndexOfAny(",[{:") + 1;
        var until = line.AsSpan(sign).IndexOfAny(",]}");
        return line[from..(until < 0 ? line.Length : sign + until)].Trim();
    }

    private ReadOnlySpan<char> LineAt(int start) => text.AsSpan(start) is var rest && rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;

    // Of the key or hyphen that the value belongs to.
    private int IndentOf(int at)
    {
        var line = text[(text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1)..at];
        var beforeKey = KeyAtEnd().Match(line);
        return beforeKey.Success ? beforeKey.Groups["key"].Index : line.Length - line.TrimStart(' ').Length;
    }

    private static string Shortened(string words) => words.Length <= MaxShownLength ? words : words[..(MaxShownLength - 1)] + "…";

    private const RegexOptions Options = RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\A(?<indent> +)(?<words>#[\w].*)", Options, PatternTimeout.Milliseconds)]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"\A *(- +)*([A-Za-z0-9_-]+:|-)[ \t]+(?<words>#.*)\z", Options, PatternTimeout.Milliseconds)]
    private static partial Regex KeyWithComment();

    [GeneratedRegex(@"(?<key>[A-Za-z0-9_-]+):[ \t]*\z|(?<key>-)[ \t]+\z", Options | RegexOptions.NonBacktracking)]
    private static partial Regex KeyAtEnd();

    [GeneratedRegex(@"[\[{][^\]}""']*[ \t](?<sign>#)", Options | RegexOptions.NonBacktracking)]
    private static partial Regex CommentInList();

    [GeneratedRegex(@"\A *(- +)*((?<key>[a-z][a-z0-9-]*)(?<sign>[:：﹕])|(?<sign>-)[^ \t\w-])", Options, PatternTimeout.Milliseconds)]
    private static partial Regex KeyOrItem();

    [GeneratedRegex(@"\A *(- +)*(?<key>[a-z][a-z0-9-]*):(?<value>[^\s/].*)\z", Options, PatternTimeout.Milliseconds)]
    private static partial Regex NoBlank();

    [GeneratedRegex(@"\A *(- +)*(?<key>[A-Za-z0-9_-]+:)?[ \t]*(?<value>\S.*)\z", Options, PatternTimeout.Milliseconds)]
    private static partial Regex Value();
}
