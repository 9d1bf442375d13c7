using Markdig.Extensions.Tables;
using Markdig.Syntax;
using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Translation.Po;

/// <summary>Divides Markdown into what is translated by itself: headings, paragraphs wherever they are, tables and code.</summary>
internal sealed class MarkdownSegments
{
    private readonly string _source;
    private readonly ImmutableArray<MarkdownSegment>.Builder _found = ImmutableArray.CreateBuilder<MarkdownSegment>();
    private int _part;

    private MarkdownSegments(string source) => _source = source;

    /// <param name="markdown">Line feeds only.</param>
    /// <returns>In the order of the text; none where it cannot be parsed.</returns>
    public static ImmutableArray<MarkdownSegment> Parse(string markdown)
    {
        if (MarkdownText.Problem(markdown, out var tree) is not null)
        {
            return [];
        }

        var segments = new MarkdownSegments(markdown);
        segments.Add(tree, "");
        return segments._found.DrainToImmutable();
    }

    private void Add(ContainerBlock container, string place)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case LinkReferenceDefinitionGroup or LinkReferenceDefinition or ThematicBreakBlock:
                    break;
                case HeadingBlock heading:
                    AddHeading(heading, place);
                    break;
                case Table table:
                    AddLines("table", place, LineStart(table.Line), EndOfTable(table.Line));
                    break;
                case ListBlock list:
                    Add(list, place + (list.IsOrdered ? "1." : "-"));
                    break;
                case QuoteBlock quote:
                    Add(quote, place + ">");
                    break;
                case ContainerBlock inner:
                    Add(inner, place);
                    break;
                case ParagraphBlock paragraph:
                    AddParagraph(paragraph, place);
                    break;
                default:
                    AddLines("code", place, block.Span.Start, Math.Min(block.Span.End + 1, _source.Length));
                    break;
            }
        }
    }

    private void AddHeading(HeadingBlock heading, string place)
    {
        if (place.Length == 0)
        {
            _part++;
        }

        var (start, end) = (heading.Span.Start, Math.Min(heading.Span.End + 1, _source.Length));
        if (_source[start] == '#')
        {
            start += heading.Level;
            while (start < end && _source[start] is ' ' or '\t')
            {
                start++;
            }

            var closed = _source[start..end].TrimEnd();
            var bare = closed.TrimEnd('#');
            end = start + (bare.Length < closed.Length && bare is [.., ' ' or '\t'] ? bare : closed).TrimEnd().Length;
        }
        else
        {
            // Underlined: the line below it is no part of the words.
            end = _source.LastIndexOf('\n', end - 1);
        }

        Append($"{place}h{heading.Level}", start, end, isWrapped: true, isQuoted: place.Contains('>', StringComparison.Ordinal));
    }

    private void AddParagraph(ParagraphBlock paragraph, string place) =>
        Append(place + "p", paragraph.Span.Start, Math.Min(paragraph.Span.End + 1, _source.Length), isWrapped: true, isQuoted: place.Contains('>', StringComparison.Ordinal));

    private void AddLines(string kind, string place, int start, int end) => Append(place + kind, start, end, isWrapped: false, isQuoted: false);

    private void Append(string kind, int start, int end, bool isWrapped, bool isQuoted)
    {
        end = start + _source[start..end].TrimEnd().Length;
        var raw = _source[start..end];
        if (raw.Length > 0)
        {
            _found.Add(new MarkdownSegment(kind, _part, start, end, isWrapped ? Unwrapped(raw, isQuoted) : raw, isWrapped ? PrefixAt(start) : ""));
        }
    }

    // Editors break lines where they like; only a break with a mark before it is meant.
    private static string Unwrapped(string raw, bool isQuoted)
    {
        var text = "";
        foreach (var line in raw.Split('\n'))
        {
            var words = line.TrimStart(isQuoted ? [' ', '\t', '>'] : [' ', '\t']);
            text = text.Length == 0 ? words
                : text.EndsWith('\\') ? $"{text}\n{words}"
                : text.EndsWith("  ", StringComparison.Ordinal) ? $"{text.TrimEnd()}\\\n{words}"
                : $"{text.TrimEnd()} {words}";
        }

        return text;
    }

    private string PrefixAt(int start)
    {
        var lineStart = start == 0 ? 0 : _source.LastIndexOf('\n', start - 1) + 1;
        return string.Concat(_source[lineStart..start].Select(c => c == '>' ? '>' : ' '));
    }

    private int LineStart(int line)
    {
        var at = 0;
        for (; line > 0; line--)
        {
            at = _source.IndexOf('\n', at) + 1;
        }

        return at;
    }

    private int EndOfTable(int line)
    {
        var at = LineStart(line);
        while (at < _source.Length)
        {
            var end = _source.IndexOf('\n', at) is >= 0 and var feed ? feed : _source.Length;
            if (string.IsNullOrWhiteSpace(_source[at..end]))
            {
                break;
            }

            at = end + 1;
        }

        return Math.Min(at, _source.Length);
    }
}
