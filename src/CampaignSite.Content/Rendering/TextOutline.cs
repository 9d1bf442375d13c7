using System.Net;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CampaignSite.Content.Rendering;

/// <summary>What a text says, without how it is written: two files that differ in line breaks, list marks or escapes have one outline.</summary>
internal sealed class TextOutline
{
    private readonly StringBuilder _text = new();

    /// <summary>Words, headings, links and citations in their order, a block a line.</summary>
    public string Canonical => _text.ToString();

    /// <summary>Ids of the sources cited, in order.</summary>
    public List<string> Citations { get; } = [];

    /// <summary>Where the links lead, in order; pictures too.</summary>
    public List<string> Links { get; } = [];

    /// <summary>The levels of the headings, in order.</summary>
    public List<int> Headings { get; } = [];

    /// <summary>The words of each paragraph, heading and cell.</summary>
    public List<string> Blocks { get; } = [];

    /// <param name="markdown">Line feeds only.</param>
    public static TextOutline Parse(string markdown)
    {
        var outline = new TextOutline();
        if (MarkdownText.Problem(markdown, out var tree) is null)
        {
            outline.Add(tree, "");
        }
        else
        {
            // Reported by the loader; it is only compared as it is.
            outline.Line("text", Normalize(markdown));
        }

        return outline;
    }

    /// <summary>Composed characters, one blank for any white space: what is left is the words.</summary>
    public static string Normalize(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Add(ContainerBlock container, string place)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                    break;
                case HeadingBlock heading:
                    Headings.Add(heading.Level);
                    Line($"{place}h{heading.Level}", Words(heading.Inline));
                    break;
                case ListBlock { IsOrdered: true } list:
                    Add(list, $"{place}1.");
                    break;
                case ListBlock list:
                    Add(list, $"{place}-");
                    break;
                case QuoteBlock quote:
                    Add(quote, $"{place}>");
                    break;
                case TableRow row:
                    Line($"{place}row", "");
                    Add(row, place);
                    break;
                case CodeBlock code:
                    Line($"{place}code", Normalize(code.Lines.ToString()));
                    break;
                case ThematicBreakBlock:
                    Line($"{place}rule", "");
                    break;
                case ListItemBlock item:
                    Line($"{place}item", "");
                    Add(item, place);
                    break;
                case ContainerBlock inner:
                    Add(inner, place);
                    break;
                case LeafBlock { Inline: { } inline }:
                    Line($"{place}p", Words(inline));
                    break;
                case LeafBlock leaf:
                    Line($"{place}p", Normalize(leaf.Lines.ToString()));
                    break;
            }
        }
    }

    private void Line(string kind, string words)
    {
        _text.Append(kind).Append(' ').Append(words).Append('\n');
        if (words.Length > 0)
        {
            Blocks.Add(words);
        }
    }

    private string Words(ContainerInline? container)
    {
        var words = new StringBuilder();
        AddTo(words, container);
        return Normalize(words.ToString());
    }

    private void AddTo(StringBuilder words, ContainerInline? container)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case HtmlInline html:
                    words.Append(html.Tag);
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    break;
                case CitationInline citation:
                    Citations.AddRange(citation.Ids);
                    words.Append(" [@").AppendJoin(';', citation.Ids).Append("] ");
                    break;
                case LinkInline link:
                    words.Append(link.IsImage ? "![" : "[");
                    AddTo(words, link);
                    Close(words, link.Url ?? "");
                    break;
                case AutolinkInline auto:
                    words.Append('[').Append(auto.Url);
                    Close(words, auto.IsEmail ? "mailto:" + auto.Url : auto.Url);
                    break;
                case ContainerInline inner:
                    // Emphasis: “*” or “_”, one or two, is how it looks and not what it says.
                    AddTo(words, inner);
                    break;
            }
        }
    }

    private void Close(StringBuilder words, string url)
    {
        var target = WebUtility.HtmlDecode(url);
        Links.Add(target);
        words.Append("](").Append(target).Append(')');
    }
}
