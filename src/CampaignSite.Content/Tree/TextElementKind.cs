namespace CampaignSite.Content.Tree;

/// <summary>The kinds of <see cref="TextElement"/>.</summary>
public enum TextElementKind
{
    Paragraph,
    Quote,
    CodeBlock,
    Rule,
    ListItem,
    TableRow,
    HeaderCell,
    Cell,
    LineBreak,
    Emphasis,
    Strong,
    Code,
}
