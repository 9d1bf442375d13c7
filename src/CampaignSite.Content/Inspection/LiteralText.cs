using System.Text;
using CampaignSite.Content.Rendering;
using Markdig.Syntax.Inlines;

namespace CampaignSite.Content.Inspection;

/// <summary>
/// The words of a paragraph, heading or cell as a reader sees them, each character with its place: what the parser left as text, and so
/// what a mark that an editor's tool spoiled is found in.
/// </summary>
/// <param name="source">The Markdown it was read from.</param>
internal sealed class LiteralText(string source)
{
    /// <summary>Takes the place of a citation that was understood.</summary>
    public const char Citation = '\uFFFB';

    /// <summary>Takes the place of what is not prose: code, a picture, the ends of a link.</summary>
    public const char Other = '\uFFFC';

    private readonly StringBuilder _text = new();
    private readonly List<(int At, bool IsEscaped, bool IsLinked)> _places = [];
    private bool _isLinked;

    /// <param name="inlines">What a paragraph, heading or cell holds.</param>
    /// <param name="source">The Markdown it was read from.</param>
    public static LiteralText From(ContainerInline? inlines, string source)
    {
        var text = new LiteralText(source);
        text.AddAll(inlines);
        return text;
    }

    public override string ToString() => _text.ToString();

    /// <summary>The position of a character in the Markdown; that of an escaped one is its backslash.</summary>
    public int PlaceOf(int index) => _places[index].At;

    /// <summary>True where a backslash keeps the character from being a mark.</summary>
    public bool IsEscaped(int index) => _places[index].IsEscaped;

    /// <summary>True in the words of a link.</summary>
    public bool IsLinked(int index) => _places[index].IsLinked;

    /// <summary>
    /// Plain text with the characters that keyboards, word processors and old encodings put in place of those of a citation: full-width
    /// brackets, no-break spaces, typographic hyphens. Characters without width are left out.
    /// </summary>
    public static string Plain(string text)
    {
        var same = 0;
        while (same < text.Length && Usual(text[same]) == text[same])
        {
            same++;
        }

        if (same == text.Length)
        {
            return text;
        }

        var plain = new StringBuilder(text, 0, same, text.Length);
        foreach (var c in text.AsSpan(same))
        {
            if (Usual(c) is { } usual)
            {
                plain.Append(usual);
            }
        }

        return plain.ToString();
    }

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

    private void AddAll(ContainerInline? inlines)
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
            case LineBreakInline when _text.Length > 0 && _text[^1] == '-':
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
        _text.Append(mark);
        _places.Add((inline.Span.Start, false, _isLinked));
    }

    private void Add(char c, int at, bool isEscaped)
    {
        if (Usual(c) is { } usual)
        {
            _text.Append(usual);
            _places.Add((at, isEscaped, _isLinked));
        }
    }
}
