using System.Buffers;
using System.Text;
using CampaignSite.Content.Rendering;
using Markdig.Syntax.Inlines;

namespace CampaignSite.Content.Inspection;

/// <summary>
/// The words of a paragraph, heading or cell as a reader sees them, each character with its place: what the parser left as text, and so
/// what a mark that an editor's tool spoiled is found in.
/// </summary>
/// <param name="inlines">What a paragraph, heading or cell holds.</param>
/// <param name="source">The Markdown it was read from.</param>
internal sealed class LiteralText(ContainerInline? inlines, string source)
{
    /// <summary>Takes the place of a citation that was understood.</summary>
    public const char Citation = '\uFFFB';

    /// <summary>Takes the place of what is not prose: code, a picture, the ends of a link.</summary>
    public const char Other = '\uFFFC';

    // What another character is put in place of, or none.
    private static readonly SearchValues<char> Unusual =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => Usual(c) != c)]);

    // Few texts have a character whose place is asked for.
    private IReadOnlyList<(int At, bool IsEscaped, bool IsLinked)> Places => field ??= PlacesOf(inlines, source);

    /// <summary>The words, in which an index is that of a place.</summary>
    public string Words { get; } = WordsOf(inlines, source);

    /// <summary>The position of a character in the Markdown; that of an escaped one is its backslash.</summary>
    public int PlaceOf(int index) => Places[index].At;

    /// <summary>True where a backslash keeps the character from being a mark.</summary>
    public bool IsEscaped(int index) => Places[index].IsEscaped;

    /// <summary>True in the words of a link.</summary>
    public bool IsLinked(int index) => Places[index].IsLinked;

    /// <summary>
    /// Plain text with the characters that keyboards, word processors and old encodings put in place of those of a citation: full-width
    /// brackets, no-break spaces, typographic hyphens. Characters without width are left out.
    /// </summary>
    public static string Plain(string text)
    {
        if (IsUsual(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Usual(c) is { } usual)
            {
                plain.Append(usual);
            }
        }

        return plain.ToString();
    }

    private static bool IsUsual(ReadOnlySpan<char> text) => !text.ContainsAny(Unusual);

    private static char? Usual(char c) => c switch
    {
        '\n' or (> ' ' and < '\u007F') => c,
        '［' or '【' or '〔' or '⟦' or '⁅' or '❲' or '〚' => '[',
        '］' or '】' or '〕' or '⟧' or '⁆' or '❳' or '〛' => ']',
        '＠' or '﹫' => '@',
        '；' or '﹔' => ';',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' or '\uFF0D' => '-',
        _ when char.IsWhiteSpace(c) => ' ',
        _ when InvisibleCharacters.IsFormat(c) => null,
        _ => c,
    };

    private static string WordsOf(ContainerInline? inlines, string source)
    {
        var writer = new Writer(source, null);
        writer.AddAll(inlines);
        return writer.Text.ToString();
    }

    private static List<(int At, bool IsEscaped, bool IsLinked)> PlacesOf(ContainerInline? inlines, string source)
    {
        var writer = new Writer(source, []);
        writer.AddAll(inlines);
        return writer.Places!;
    }

    /// <summary>Writes the words and, where it has a list for them, the place of each character.</summary>
    private sealed class Writer(string source, List<(int At, bool IsEscaped, bool IsLinked)>? places)
    {
        private bool _isLinked;

        public StringBuilder Text { get; } = new();

        public List<(int At, bool IsEscaped, bool IsLinked)>? Places => places;

        public void AddAll(ContainerInline? inlines)
        {
            foreach (var inline in inlines ?? [])
            {
                Add(inline);
            }
        }

        private void Add(Inline inline)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    AddLiteral(literal);
                    break;
                case HtmlEntityInline entity:
                    foreach (var c in entity.Transcoded.AsSpan())
                    {
                        Add(c, inline.Span.Start, isEscaped: false);
                    }

                    break;
                case LineBreakInline when Text.Length > 0 && Text[^1] == '-':
                    // A name that was wrapped at one of its hyphens is one name.
                    break;
                case LineBreakInline:
                    Add('\n', inline.Span.Start, isEscaped: false);
                    break;
                case CitationInline:
                    Mark(Citation, inline);
                    break;
                case LinkInline link:
                    Mark(Other, inline);
                    _isLinked = true;
                    AddAll(link);
                    _isLinked = false;
                    Mark(Other, inline);
                    break;
                case DelimiterInline open:
                    // A bracket that nothing closed holds what follows it.
                    foreach (var c in open.ToLiteral())
                    {
                        Add(c, inline.Span.Start, isEscaped: false);
                    }

                    AddAll(open);
                    break;
                case ContainerInline container:
                    AddAll(container);
                    break;
                default:
                    Mark(Other, inline);
                    break;
            }
        }

        // Lines and columns of the tree are wrong for brackets, underlined headings and cells; the span is right, and is followed through the source.
        private void AddLiteral(LiteralInline literal)
        {
            if (places is null && IsUsual(literal.Content.AsSpan()))
            {
                Text.Append(literal.Content.AsSpan());
                return;
            }

            var at = literal.Span.Start;
            var isEscaped = literal.IsFirstCharacterEscaped;
            foreach (var c in literal.Content.AsSpan())
            {
                var start = at;
                while (at < source.Length && at <= literal.Span.End && source[at] != c)
                {
                    at++;
                }

                Add(c, isEscaped ? start : Math.Min(at, literal.Span.End), isEscaped);
                isEscaped = false;
                at++;
            }
        }

        private void Mark(char mark, Inline inline)
        {
            Text.Append(mark);
            places?.Add((inline.Span.Start, false, _isLinked));
        }

        private void Add(char c, int at, bool isEscaped)
        {
            if (Usual(c) is { } usual)
            {
                Text.Append(usual);
                places?.Add((at, isEscaped, _isLinked));
            }
        }
    }
}
