using System.Globalization;
using System.Text;
using Markdig.Syntax.Inlines;

namespace CampaignSite.Content.Rendering;

/// <summary>
/// The words of a paragraph, heading or cell as a reader sees them, each character with its place: what the parser left as text, and so
/// what a mark that an editor's tool spoiled is found in.
/// </summary>
internal sealed class LiteralText
{
    /// <summary>Stands where a citation was understood.</summary>
    public const char Citation = '\uFFFB';

    /// <summary>Stands where text is not prose: code, a picture, the ends of a link.</summary>
    public const char Other = '\uFFFC';

    private readonly StringBuilder _text = new();
    private readonly List<(int Line, int Column, bool IsEscaped)> _places = [];

    public static LiteralText From(ContainerInline? inlines)
    {
        var text = new LiteralText();
        text.AddAll(inlines);
        return text;
    }

    public override string ToString() => _text.ToString();

    /// <summary>Line and column within the Markdown, counted from 0. An escaped character stands at its backslash.</summary>
    public (int Line, int Column) PlaceOf(int index) => (_places[index].Line, _places[index].Column);

    /// <summary>True where a backslash keeps the character from being a mark.</summary>
    public bool IsEscaped(int index) => _places[index].IsEscaped;

    /// <summary>
    /// Plain text with the signs that keyboards, word processors and old encodings put in the place of those of a citation: full-width
    /// brackets, no-break spaces, typographic hyphens. Characters without width are left out.
    /// </summary>
    public static string Plain(string text) => string.Concat(text.Select(Usual).OfType<char>());

    private static char? Usual(char c) => c switch
    {
        '\n' => '\n',
        '［' or '【' or '〔' or '⟦' or '⁅' or '❲' or '〚' => '[',
        '］' or '】' or '〕' or '⟧' or '⁆' or '❳' or '〛' => ']',
        '＠' or '﹫' => '@',
        '；' or '﹔' => ';',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' or '\uFF0D' => '-',
        _ when char.IsWhiteSpace(c) => ' ',
        _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format => null,
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
                var escape = literal.IsFirstCharacterEscaped ? 1 : 0;
                var words = literal.Content.AsSpan();
                for (var i = 0; i < words.Length; i++)
                {
                    Add(words[i], inline.Line, inline.Column + i + (i > 0 ? escape : 0), i == 0 && escape == 1);
                }

                break;
            case HtmlEntityInline entity:
                foreach (var c in entity.Transcoded.AsSpan())
                {
                    Add(c, inline.Line, inline.Column, isEscaped: false);
                }

                break;
            case LineBreakInline when _text.Length > 0 && _text[^1] == '-':
                // A name that was wrapped at one of its hyphens is one name.
                break;
            case LineBreakInline:
                Add('\n', inline.Line, inline.Column, isEscaped: false);
                break;
            case CitationInline:
                Mark(Citation, inline);
                break;
            case LinkInline link:
                Mark(Other, inline);
                AddAll(link);
                Mark(Other, inline);
                break;
            case ContainerInline container:
                AddAll(container);
                break;
            default:
                Mark(Other, inline);
                break;
        }
    }

    private void Mark(char mark, Inline inline)
    {
        _text.Append(mark);
        _places.Add((inline.Line, inline.Column, false));
    }

    private void Add(char c, int line, int column, bool isEscaped)
    {
        if (Usual(c) is { } usual)
        {
            _text.Append(usual);
            _places.Add((line, column, isEscaped));
        }
    }
}
