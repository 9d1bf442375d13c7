using System.Text;

namespace CampaignSite.Content.Tree;

/// <summary>Writes the words of a tree in single lines, one a section.</summary>
internal sealed class TextSectionWriter(Language language)
{
    private readonly ImmutableArray<TextSection>.Builder _sections = ImmutableArray.CreateBuilder<TextSection>();
    private readonly StringBuilder _text = new();
    private TextSection _section = new("", "", "");

    public static ImmutableArray<TextSection> Write(TextTree tree)
    {
        var writer = new TextSectionWriter(tree.PageLanguage);
        writer.Add(tree.Nodes);
        writer.EndSection();
        return writer._sections.ToImmutable();
    }

    private void Add(ImmutableArray<TextNode> nodes)
    {
        foreach (var node in nodes)
        {
            Add(node);
        }
    }

    private void Add(TextNode node)
    {
        switch (node)
        {
            case TextRun run:
                _text.Append(run.Text);
                break;
            case TextHeading heading:
                EndSection();
                _section = new TextSection(heading.Anchor, Words(heading), "");
                break;
            case TextCitation:
                // The number of a source is no word of the sentence, and neither is the blank before it.
                while (_text.Length > 0 && char.IsWhiteSpace(_text[^1]))
                {
                    _text.Length--;
                }

                break;
            case TextTable table:
                // Without a sign between them the words of two cells read as one sentence.
                _text.Append(' ').AppendJoin(" · ", table.Children.SelectMany(row => row.Children).Select(Words).Where(words => words.Length > 0)).Append(' ');
                break;
            case TextLink link:
                _text.Append(link.Label is { } label ? $"{label.Name.In(language)}: " : "");
                Add(link.Children);
                break;
            case TextElement { IsInline: true }:
                Add(node.Children);
                break;
            default:
                _text.Append(' ');
                Add(node.Children);
                _text.Append(' ');
                break;
        }
    }

    private string Words(TextNode node)
    {
        var writer = new TextSectionWriter(language);
        writer.Add(node.Children);
        return writer.Line();
    }

    private void EndSection()
    {
        _sections.Add(_section with { Text = Line() });
        _text.Clear();
    }

    private string Line() => string.Join(' ', _text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
