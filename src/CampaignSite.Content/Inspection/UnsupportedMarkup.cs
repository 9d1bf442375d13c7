using System.Buffers;
using System.Text.RegularExpressions;

namespace CampaignSite.Content.Inspection;

/// <summary>
/// Marks of Markdown's dialects and of other programs, and misspelt ones, which CommonMark leaves as text: a reader would see the characters. Each
/// with its cure.
/// </summary>
internal static class UnsupportedMarkup
{
    private const string InBackticks = "put characters that are meant in backticks";

    // A bracket, a blank, and what can only be an address.
    private const string Address = @"(https?://|mailto:|tel:|www\.|/|#)";

    private const string Elements =
        "a|abbr|address|audio|b|big|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|nav|ol|"
        + "p|pre|q|s|script|section|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video";

    // The names that are met; others are found by the semicolon behind them.
    private const string Entities =
        "nbsp|amp|lt|gt|quot|apos|copy|reg|trade|[mn]dash|hellip|[lr]aquo|[lr]s?dquo|[lr]squo|bdquo|shy|bull|middot|euro|deg|sect|times|thinsp|e[nm]sp|zwn?j|[lr]arr";

    private static readonly ImmutableArray<MarkupRule> Anywhere =
    [
        new("]", $@"!\[[^\[\]\n]*\][ \n]+\([ ]*{Address}[^()\n]*\)?", "this picture is shown as text; write ![what it shows](/media/name.png), without a space between the brackets"),
        new("]", $@"\[[^\[\]\n]+\]([ \n]+\(|[ \n]*（)[ ]*{Address}[^()（）\n]*[)）]?", "this link is shown as text; write [words](address), without a space between the brackets"),
        new(")[", $@"\([^()\n]+\)\[[ ]*{Address}[^\[\]\n]*\]", "the brackets of this link are swapped; write [words](address)"),
        new("[[", @"\[\[[^\[\]\n]+\]\]", "wiki links are not supported; write [words](/guides/page)", InPlain: true),
        new("][", @"\[[^\[\]\n]*[\p{L}\p{N}][^\[\]\n]*\]\[[^\[\]\n]*\]", "this link has no address: nothing in the text says “[name]: https://…”; write [words](address)"),
        new("^[", @"\^\[[^\[\]\n]*\]", "footnotes are not supported; cite a source as [@id], or put the words into the sentence"),
        new("//", @"(https?|ftp)://[^\s<>\uFFFB\uFFFC]+", "this address is shown as text and does not open; write <https://…> or [words](https://…), or put it in backticks if it is only named", OutsideLinks: true),
        new("www.", @"(^|[^\w@./-])(?<mark>www\.[\w-]+(\.[\w-]+)+[^\s<>\uFFFB\uFFFC]*)", "this address is shown as text and does not open; write <https://www…> or [words](https://www…), or put it in backticks if it is only named", OutsideLinks: true),
        new(":", @"(^|[^\w])(?<mark>(mailto|tel):[+\w][\w@.+-]{3,})", "this address is shown as text and does not open; write [words](mailto:office@example.org) or [words](tel:+442079460000)", OutsideLinks: true),
        new("@", @"(^|[^\w@.+/-])(?<mark>[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)", "this e-mail address is shown as text and does not open; write <office@example.org>, or put it in backticks if it is only named", OutsideLinks: true),
        new("{{", @"\{\{[^\n]*\}\}|\{\{", "shortcodes are not supported; write the words or the link itself, or " + InBackticks, InPlain: true),
        new("{%", @"\{%[^\n]*%\}|\{%", "shortcodes are not supported; write the words or the link itself, or " + InBackticks, InPlain: true),
        new("<%", @"<%[^\n]*%>|<%", "shortcodes are not supported; write the words or the link itself, or " + InBackticks, InPlain: true),
        new("=", @"\[/?[a-z][a-z0-9_-]*( +[a-z_-]+=[^\[\]\n]*)\]", "shortcodes are not supported; write the words or the link itself, or " + InBackticks),
        new(":", @"(^|[^\p{L}\p{N}:/])(?<mark>:[a-z][a-z0-9_+-]+:)([^\p{L}\p{N}:/]|$)", "emoji names are not supported; write the character itself or a word, or " + InBackticks, InPlain: true),
        new("{", @"\{[#.:][A-Za-z][^{}\n]*\}|\{[A-Za-z-]+=[^{}\n]*\}", "attributes in braces are not supported; remove them, or " + InBackticks),
        new("==", @"==[^=\s][^=\n]*==", "“==” marks nothing; write **words**, or " + InBackticks, InPlain: true),
        new("++", @"\+\+[^+\s][^+\n]*\+\+", "“++” marks nothing; write the words without it, or " + InBackticks, InPlain: true),
        new("^", @"\^[^\s^\[\]]{1,40}\^", "“^” raises nothing; write the character itself, such as ², or the words without it"),
        new("~", @"(^|[^~\\])(?<mark>~[^\s~]{1,40}~)($|[^~])", "“~” lowers nothing; write the character itself, such as ₂, or the words without it"),
        new("%%", @"%%[^%\n]+%%", "comments are not supported, and readers would see this one; remove it", InPlain: true),
        new("||", @"\|\|[^|\s][^|\n]*\|\|", "“||” hides nothing; remove it"),
        new("$$", @"\$\$[^$\n]+\$\$", "formulas are not supported; write the words, or " + InBackticks),
        new("＊＊", "＊＊[^＊\n]+＊＊", "“＊＊” are full-width characters; write **words**", InPlain: true),
        new("&", $@"(?<mark>&({Entities})(;|($|[^\p{{L}}\p{{N}};=])))|&[a-z]{{2,8}}[0-9]?;|&#([0-9]+|x[0-9A-Fa-f]+)(;|$|[^0-9A-Fa-f;])", "the name of a character is shown as text; write the character itself, or its name with & before and ; after it, such as &nbsp;", InPlain: true),
        new("<", $@"</?({Elements})([ /][^<>\n]*)?>|<!--", "HTML is shown here as text; use Markdown, or " + InBackticks, InPlain: true),
        new("<", @"<[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/[^<>\s]*)?>", "this opens nothing; write <https://…>, or put it in backticks"),
        new("--", @"(^|\s)(?<mark>---?)(\s|$)|[\p{L}\p{N}»”](?<mark>---?)[\p{L}\p{N}«“]", "hyphens do not become a dash; write – or —", InPlain: true),
        new("*", @"(^|[\s(«“""'])(?<mark>\*\p{L}[^*\n]*[ ]\*)([\s.,;:!?)»”]|$)", "“*” is shown as text; write *words* without spaces inside, or " + InBackticks),
        new("*", @"[^\n*]\s(?<mark>\*[ ]\p{L}[^*\n]*[\p{L}\p{N}]\*)([\s.,;:!?)]|$)", "“*” is shown as text; write *words* without spaces inside, or " + InBackticks),
        new("_", @"(^|[\s(«“""'])(?<mark>_\p{L}[^_\n]*[ ]_)([\s.,;:!?)»”]|$)", "“_” is shown as text; write *words* without spaces inside, or " + InBackticks, InPlain: true),
    ];

    // What is understood in a text and nowhere else.
    private static readonly ImmutableArray<MarkupRule> OnlyPlain =
    [
        new("`", "`[^`\n]+`", ""),
        new("~~", @"~~[^~\s][^~\n]*~~", ""),
        // Two stars that a comma parts belong to two notes: “Ruslan, *name changed, and Zaur*”.
        new("*", @"(^|[\s(«“])(?<mark>\*[^\s*,;]([^*\n,;]*[^\s*,;])?\*)([\s.,;:!?)»”]|$)", ""),
        new("_", @"(^|[\s(«“])(?<mark>_[^\s_]+_)([\s.,;:!?)»”]|$)", ""),
        new("#", @"^#{1,6} +\S|^#{2,6}[\p{L}\p{N}]", ""),
        new("<", @"<https?://[^<>\s]*>", ""),
    ];

    private static readonly ImmutableArray<MarkupRule> Plain = [.. Anywhere.Where(rule => rule.InPlain), .. OnlyPlain];

    // What a pattern of LineStarts can begin with, behind spaces: most texts have no line that does.
    private static readonly SearchValues<char> SignsOfLineStarts = SearchValues.Create("#＃-*+:[=~!?0123456789");

    // At the beginning of a line of a paragraph.
    private static readonly ImmutableArray<MarkupRule> LineStarts =
    [
        new("#", @"^ *(?<mark>#{2,6})[^#\s]", "a heading needs a space after its number signs; write “## Words”. A hashtag has one number sign"),
        new("#", @"^ *(?<mark>#{1,6})[ ]", "this heading is shown as text; write “## ” with a plain space, at the beginning of its line"),
        new("＃", "^ *(?<mark>＃+)", "“＃” is a full-width character; write “## Words” for a heading and #Word for a hashtag"),
        new("-", @"^ *(?<mark>-)\p{L}", "an item of a list needs a space after its hyphen; write “- words”, or “\\-” for a hyphen that is meant"),
        new("*", @"^ *(?<mark>\*)\p{L}[^*\n]*$", "an item of a list needs a space after its asterisk; write “- words”, or “\\*” for a star that is meant"),
        new("", @"^ *(?<mark>[0-9]{1,2}[.)])\p{L}", "an item of a list needs a space after its number; write “1. words”"),
        new("", @"^ *(?<mark>[-*+])[ ]", "this item of a list is shown as text; write “- ” with a plain space, at the beginning of its line"),
        new("[", @"^ *(?<mark>\[[ xXхХ✓✔☑*-]?\])(\s|$)", "task lists are not supported; write the item without its box"),
        new("[!", @"^ *(?<mark>\[![A-Za-z]+\])", "boxes of this kind are not supported; write the words as a quotation or a paragraph"),
        new("]", @"^ *(?<mark>\[\[?_?(toc|TOC)_?\]?\])\s*$", "the page makes its list of contents itself; remove this"),
        new("]:", @"^ *(?<mark>\*\[[^\[\]\n]+\]:)", "abbreviations are not supported; write the words out the first time"),
        new("]:", $@"^ *(?<mark>\[[^\[\]\n]+\]:[ ]*(<|{Address})\S*)", "the address of a link name must be on a line of its own, as [name]: https://…; write [words](address)"),
        new(":::", @"^ *(?<mark>:::+)", "containers are not supported; remove the line"),
        new(":", @"^ *(?<mark>:)[ ]+\S", "definition lists are not supported; write “**Word:** what it is”"),
        new("", @"^ *(?<mark>={3,}|\+{3,}|~{3,})\s*$", "this line is shown as it is; write “## ” before a heading, and --- between two empty lines for a rule"),
        new("", @"^ *(?<mark>!!!|\?\?\?\+?) +[a-z]", "boxes of this kind are not supported; write the words as a quotation or a paragraph"),
    ];

    private static readonly ImmutableArray<MarkupRule> LinesAndAnywhere = [.. LineStarts, .. Anywhere];

    /// <param name="text">What the parser left as text.</param>
    /// <param name="isParagraph">A paragraph: neither a heading nor a cell, where a line cannot begin a list.</param>
    /// <returns>Each with its place in the text, its length, and what to write.</returns>
    public static IEnumerable<(int Index, int Length, string Message)> In(LiteralText text, bool isParagraph)
    {
        var words = text.Words;
        foreach (var rule in isParagraph && LineBeginnings.Any(words, SignsOfLineStarts) ? LinesAndAnywhere : Anywhere)
        {
            foreach (var mark in rule.In(words))
            {
                if (IsMeant(text, mark) || (rule.OutsideLinks && text.IsLinked(mark.Index)))
                {
                    continue;
                }

                yield return (mark.Index, mark.Length, rule.Message);
            }
        }

        foreach (var line in isParagraph ? RowsAndNumbers(words) : [])
        {
            yield return line;
        }

        for (var i = words.IndexOf('\\', StringComparison.Ordinal); i >= 0; i = words.IndexOf('\\', i + 1))
        {
            if (!text.IsEscaped(i))
            {
                yield return (i, 1, "this backslash is shown as it is; remove it, or put what it belongs to in backticks");
            }
        }
    }

    /// <summary>The first mark in a text that is shown as plain words; null for none.</summary>
    public static string? InPlain(string words) =>
        Plain.Where(rule => rule.MayBeIn(words)).SelectMany(rule => rule.In(words)).FirstOrDefault()?.Value;

    // A writer puts a backslash before a sign that begins an item or emphasis, and a footnote may begin with it. Before others it is a tool's.
    private static bool IsMeant(LiteralText text, Capture mark) =>
        mark.Value is ['*' or '_' or '-' or '+' or ':', ..] or [>= '0' and <= '9', ..] && (text.IsEscaped(mark.Index) || text.IsEscaped(mark.Index + mark.Length - 1));

    // One line of either kind is a sentence; two that follow each other are a table, or a list that the paragraph before it has taken in.
    private static IEnumerable<(int Index, int Length, string Message)> RowsAndNumbers(string words)
    {
        // Both need a second line.
        if (!words.Contains('\n', StringComparison.Ordinal))
        {
            yield break;
        }

        var (at, before, wasFound) = (0, "", false);
        foreach (var line in words.Split('\n'))
        {
            var isTable = !line.TrimStart().StartsWith('|') && line.Contains(" | ", StringComparison.Ordinal) && before.Contains(" | ", StringComparison.Ordinal);
            var isList = NumberOf(line) is { } number && NumberOf(before) is { } previous && number == previous + 1;
            if ((isTable || isList) && !wasFound)
            {
                yield return (at, line.Length, isTable
                    ? "these rows of a table are shown as text; put a line of | --- | --- | below the first, and an empty line before the table"
                    : "this numbered list is shown as text; put an empty line before it");
            }

            wasFound = isTable || isList;
            before = line;
            at += line.Length + 1;
        }
    }

    private static int? NumberOf(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 3 && line.Length > digits + 1 && line[digits] is '.' or ')' && line[digits + 1] == ' '
            ? int.Parse(line.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}
