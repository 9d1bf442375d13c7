using System.Globalization;
using CampaignSite.Content.Rendering;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CampaignSite.Content.Tree;

/// <summary>Keeps of a checked Markdown document what it says, for all that reads a text and writes no page.</summary>
internal sealed class TextTreeBuilder(Language pageLanguage, LoadContext context)
{
    private readonly ImmutableArray<TextLink>.Builder _links = ImmutableArray.CreateBuilder<TextLink>();

    public static TextTree Build(MarkdownDocument document, Language pageLanguage, LoadContext context)
    {
        var builder = new TextTreeBuilder(pageLanguage, context);
        return new TextTree(pageLanguage, builder.Blocks(document), builder._links.ToImmutable());
    }

    /// <param name="isTight">True in a list whose items are single lines, which are no paragraphs.</param>
    private ImmutableArray<TextNode> Blocks(ContainerBlock container, bool isTight = false) => [.. container.SelectMany(block => Block(block, isTight))];

    private ImmutableArray<TextNode> Block(Block block, bool isTight) => block switch
    {
        HeadingBlock heading => [new TextHeading(heading.Level, heading.GetAttributes().Id ?? "") { Children = Inlines(heading.Inline) }],
        ParagraphBlock paragraph when isTight => Inlines(paragraph.Inline),
        ParagraphBlock paragraph => [new TextElement(TextElementKind.Paragraph) { Children = Inlines(paragraph.Inline) }],
        ListBlock list => [new TextList(Start(list)) { Children = Blocks(list, !list.IsLoose) }],
        ListItemBlock item => [new TextElement(TextElementKind.ListItem) { Children = Blocks(item, isTight) }],
        QuoteBlock quote => [new TextElement(TextElementKind.Quote) { Children = Blocks(quote) }],
        CodeBlock code => [new TextElement(TextElementKind.CodeBlock) { Children = [new TextRun($"{code.Lines}\n")] }],
        ThematicBreakBlock => [new TextElement(TextElementKind.Rule)],
        Table table => [new TextTable(PlainText.NameOf(table)) { Children = [.. table.OfType<TableRow>().Select(Row)] }],
        _ => [],
    };

    private static int? Start(ListBlock list) =>
        !list.IsOrdered ? null : int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;

    private TextElement Row(TableRow row) => new(TextElementKind.TableRow)
    {
        Children =
        [
            .. row.OfType<TableCell>().Select(cell => new TextElement(row.IsHeader ? TextElementKind.HeaderCell : TextElementKind.Cell)
            {
                // A cell is one paragraph, written without its element.
                Children = Blocks(cell, isTight: true),
            }),
        ],
    };

    private ImmutableArray<TextNode> Inlines(ContainerInline? container) => container is null ? [] : [.. container.SelectMany(inline => Inline(inline))];

    private ImmutableArray<TextNode> Inline(Inline inline) => inline switch
    {
        LiteralInline literal => [new TextRun(literal.Content.ToString())],
        HtmlEntityInline entity => [new TextRun(entity.Transcoded.ToString())],
        CodeInline code => [new TextElement(TextElementKind.Code) { Children = [new TextRun(code.Content)] }],
        LineBreakInline { IsHard: true } => [new TextElement(TextElementKind.LineBreak)],
        LineBreakInline => [new TextRun("\n")],
        EmphasisInline emphasis => [new TextElement(emphasis.DelimiterCount == 2 ? TextElementKind.Strong : TextElementKind.Emphasis) { Children = Inlines(emphasis) }],
        CitationInline citation => Citation(citation),
        LinkInline { IsImage: true } picture => [new TextPicture(picture.Url ?? "", PlainText.From(picture))],
        LinkInline link => [Link(context.Published(link.Url ?? "", pageLanguage), PlainText.From(link), Inlines(link))],
        AutolinkInline address => [Link(address.IsEmail ? $"mailto:{address.Url}" : address.Url, address.Url, [new TextRun(address.Url)])],
        ContainerInline inner => Inlines(inner),
        _ => [],
    };

    private ImmutableArray<TextNode> Citation(CitationInline citation) =>
        [new TextRun(citation.FollowsBlank ? "\u00A0" : ""), new TextCitation([.. citation.Cited.Select(cited => context.Sources[cited.Source])])];

    private TextLink Link(string target, string text, ImmutableArray<TextNode> words)
    {
        var link = new TextLink(target, text, context.Labels.ForAddress(target)) { Children = words };
        _links.Add(link);
        return link;
    }
}
