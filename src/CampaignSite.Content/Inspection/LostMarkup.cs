using System.Buffers;
using System.Text.RegularExpressions;

namespace CampaignSite.Content.Inspection;

/// <summary>
/// Finds marks of Markdown that were left as text: a link that opens nothing, a heading no contents list, a list that is one paragraph. A
/// person seldom writes them so; an editor's tool that escapes what it does not understand does.
/// </summary>
internal static partial class LostMarkup
{
    private static readonly ImmutableArray<MarkupRule> Rules =
    [
        new("](", @"\[[^\[\]\n]*\]\([^()\n]*\)?|\]\([^()\n]*\)?", "this link is shown as text and does not open; write [words](address) without a backslash, and without a space in the address"),
        new("[^", @"\[\^[^\[\]\n]*\]:?", "footnotes are not supported; cite a source as [@id], or put the words into the sentence"),
        new("\uFFFB", @"\uFFFB(?<mark>[({\[][^\])}\n]*[\])}]?)", "a citation links to its source by itself; remove what is in brackets right after it"),
        new("<", @"<(https?://|mailto:)[^<>\s]*>?", "this address is shown as text and does not open; write it as <https://…> without a backslash, or in backticks"),
    ];

    // What LineStart can begin with, behind spaces.
    private static readonly SearchValues<char> SignsOfLineStarts = SearchValues.Create("#-*+>•‣◦▪·|0123456789");

    private static readonly SearchValues<char> SignsOfEmphasis = SearchValues.Create("`_~*");

    /// <param name="text">Words in the form of <see cref="LiteralText"/>.</param>
    /// <returns>Each with its place in the text, its length, and what to write.</returns>
    public static IEnumerable<(int Index, int Length, string Message)> In(LiteralText text)
    {
        var words = text.Words;
        foreach (var rule in Rules)
        {
            foreach (var mark in rule.In(words))
            {
                yield return (mark.Index, mark.Length, rule.Message);
            }
        }

        foreach (var lost in LineStarts(text, words).Concat(Emphasis(words)))
        {
            yield return lost;
        }

        for (var i = words.AsSpan().IndexOfAny('[', ']'); i >= 0 && i < words.Length; i++)
        {
            if (words[i] is '[' or ']' && text.IsEscaped(i))
            {
                var close = words[i] == '[' ? words.IndexOf(']', i) : i;
                yield return (i, (close < 0 ? i : close) - i + 1, "a backslash before a bracket comes from a tool; remove it, and write a link as [words](address), a citation as [@id]");
                i = Math.Max(i, close);
            }
        }
    }

    private static IEnumerable<(int Index, int Length, string Message)> LineStarts(LiteralText text, string words)
    {
        if (!LineBeginnings.Any(words, SignsOfLineStarts))
        {
            yield break;
        }

        var (at, isTable) = (0, false);
        foreach (var line in words.Split('\n'))
        {
            var start = LineStart().Match(line);
            var mark = start.Groups["mark"];
            var isLost = start.Success && IsLost(mark, at, text) && !IsOneFootnote(mark, words);
            var wasTable = isTable;
            isTable = isLost && mark.Value is ['|', ..] or ['+', _, ..];

            // A table is lost once, and not row by row.
            if (isLost && !(isTable && wasTable))
            {
                yield return (at + mark.Index, mark.Length, mark.Value[0] switch
                {
                    '#' => "this heading is shown as text; write ## without a backslash, at the beginning of its line",
                    '>' => "this quotation is shown as text; write > without a backslash",
                    '|' or '+' when mark.Value is not "+" => "this row of a table is shown as text; write each row on its own line, with a line of | --- | after the first, or write a list",
                    _ => "this item of a list is shown as text; write “- ” or “1. ” without a backslash, at the beginning of its line",
                });
            }

            at += line.Length + 1;
        }
    }

    // Characters that begin a list are also punctuation, but no writer puts a backslash before them in a sentence. Bullet characters are never needed.
    private static bool IsLost(Group mark, int line, LiteralText text) =>
        mark.Value is ['+', _, ..] || mark.Value[0] is '•' or '‣' or '◦' or '▪' or '·' or '|' || text.IsEscaped(line + mark.Index) || text.IsEscaped(line + mark.Index + mark.Length - 1);

    // “* Without postage.” below a table, “1. April” in a sentence: a tool loses a list of several lines.
    private static bool IsOneFootnote(Group mark, string words) =>
        mark.Value is ['*'] or [>= '0' and <= '9', ..]
        && words.Split('\n').Count(line => LineStart().Match(line).Groups["mark"].Value is [var sign, ..] && (sign == mark.Value[0] || (char.IsAsciiDigit(sign) && char.IsAsciiDigit(mark.Value[0])))) == 1;

    // “____” to be filled in, “***” in place of a name, “**” beside what a note explains: alone between blanks they mark nothing.
    private static int MeantAt(string words, int at)
    {
        var run = words.AsSpan(at).IndexOfAnyExcept(words[at]) is >= 0 and var length ? length : words.Length - at;
        var isAlone = (at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (at + run == words.Length || !char.IsLetterOrDigit(words[at + run]));
        return isAlone && words[at] is '*' or '_' && (run > 2 || (run == 2 && words.IndexOf(words.Substring(at, 2), at + 2, StringComparison.Ordinal) < 0
            && words.AsSpan(0, at).IndexOf(words.AsSpan(at, 2)) < 0)) ? run : 0;
    }

    private static IEnumerable<(int Index, int Length, string Message)> Emphasis(string words)
    {
        for (var i = words.AsSpan().IndexOfAny(SignsOfEmphasis); i >= 0 && i < words.Length; i++)
        {
            if (words[i] is '*' or '_' && MeantAt(words, i) is > 0 and var meant)
            {
                i += meant - 1;
                continue;
            }

            var (mark, next) = (words[i], i + 1 < words.Length ? words[i + 1] : ' ');
            var isPair = mark is '*' or '~' or '_' && next == mark;
            var isLost = mark switch
            {
                '`' => true,
                '_' => isPair && !IsInWord(words, i - 1) && i + 2 < words.Length && !char.IsWhiteSpace(words[i + 2]),
                '~' => isPair,
                '*' => isPair || EndsEmphasis(words, i),
                _ => false,
            };
            if (!isLost)
            {
                continue;
            }

            var shown = isPair ? words.Substring(i, 2) : words.Substring(i, 1);
            var end = words.IndexOf(shown, i + shown.Length, StringComparison.Ordinal);
            var length = (end < 0 ? i : end) + shown.Length - i;
            yield return (i, length, $"“{shown}” is shown as text; write **words** without a backslash and without spaces inside, or put a character that is meant in backticks");
            i += length - 1;
        }
    }

    // “*words*”, and neither “2 * 3” nor a star at the end of a word.
    private static bool EndsEmphasis(string words, int start)
    {
        var end = words.IndexOf('*', start + 1);
        return end > start + 1 && !IsInWord(words, start - 1)
            && !char.IsWhiteSpace(words[start + 1]) && !char.IsWhiteSpace(words[end - 1]);
    }

    private static bool IsInWord(string words, int at) => at >= 0 && at < words.Length && char.IsLetterOrDigit(words[at]);

    [GeneratedRegex(@"\A *((?<mark>#{1,6}|[-*+>•‣◦▪·]|[0-9]{1,2}[.)])\s|(?<mark>\|).|(?<mark>\+[-=]+))", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex LineStart();
}
