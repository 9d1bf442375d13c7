using System.Collections.Immutable;
using System.Xml.Linq;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Sources;
using CampaignSite.Content.Texts;
using CampaignSite.Content.Tree;
using CampaignSite.Localization;

namespace CampaignSite.Guide;

/// <summary>A text as a part of a file that travels alone: what is in the file is linked, every other address is written out and opens nothing.</summary>
internal sealed class GuideMarkup(LocalizedCampaign localized, SiteUrls urls, GuideContents contents, GuideReferences references)
{
    /// <param name="content">The text.</param>
    /// <param name="place">The part's own place, before the places of its headings.</param>
    /// <param name="down">Levels its headings go down.</param>
    public IReadOnlyList<XNode> Write(LocalizedContent content, string place, int down) => [.. Nodes(content.Text.Nodes, new Part(content, place, down), isLineStart: true)];

    /// <summary>An address or a number as text, in its own direction.</summary>
    public XNode Address(string address) =>
        localized.Language.IsRightToLeft ? new XElement("bdi", new XAttribute("dir", "ltr"), address) : new XText(address);

    private IEnumerable<XNode> Nodes(ImmutableArray<TextNode> nodes, Part part, bool isLineStart = false)
    {
        foreach (var node in nodes)
        {
            if (!isLineStart && node is TextList or TextElement { Kind: TextElementKind.Quote or TextElementKind.CodeBlock })
            {
                yield return new XText("\n");
            }

            isLineStart = node is TextHeading or TextList or TextTable or TextElement { IsInline: false };
            foreach (var output in Write(node, part))
            {
                yield return output;
            }

            if (isLineStart && node is not TextElement { Kind: TextElementKind.TableRow or TextElementKind.HeaderCell or TextElementKind.Cell })
            {
                yield return new XText("\n");
            }
        }
    }

    private IEnumerable<XNode> Write(TextNode node, Part part) => node switch
    {
        TextRun run => [new XText(run.Text)],
        TextLink link => Link(link, part),
        TextPicture picture => [new XText($"[{picture.Text}]")],
        TextCitation citation => [new XElement("sup", citation.Sources.Select(Citation))],
        TextHeading heading => [new XElement($"h{heading.Level + part.Down}", new XAttribute("id", $"{part.Place}.{heading.Anchor}"), Nodes(heading.Children, part))],
        TextList { Start: { } start } list => [new XElement("ol", start == 1 ? null : new XAttribute("start", start), "\n", Nodes(list.Children, part))],
        TextList list => [new XElement("ul", "\n", Nodes(list.Children, part))],
        TextTable table => [Table(table, part)],
        TextElement element => [Element(element.Kind, Nodes(element.Children, part, element.Kind == TextElementKind.Quote))],
        _ => [],
    };

    private static XElement Element(TextElementKind kind, IEnumerable<XNode> content) => kind switch
    {
        TextElementKind.Quote => new XElement("blockquote", "\n", content),
        TextElementKind.CodeBlock => new XElement("pre", new XElement("code", content)),
        TextElementKind.Rule => new XElement("hr"),
        TextElementKind.LineBreak => new XElement("br"),
        TextElementKind.ListItem => new XElement("li", content),
        TextElementKind.TableRow => new XElement("tr", content),
        TextElementKind.HeaderCell => new XElement("th", new XAttribute("scope", "col"), content),
        TextElementKind.Cell => new XElement("td", content),
        TextElementKind.Emphasis => new XElement("em", content),
        TextElementKind.Strong => new XElement("strong", content),
        TextElementKind.Code => new XElement("code", content),
        _ => new XElement("p", content),
    };

    private XElement Table(TextTable table, Part part) => new("div",
        new XAttribute("class", "scroll"), new XAttribute("tabindex", "0"), new XAttribute("role", "region"), new XAttribute("aria-label", table.Name),
        new XElement("table", new XElement("thead", Nodes(table.Children[..1], part)), Nodes(table.Children[1..], part)));

    private XElement Citation(Source source)
    {
        var number = references.NumberOf(source);
        return new XElement("a", new XAttribute("href", $"#{GuideReferences.PlaceOf(number)}"), $"[{number}]");
    }

    private IEnumerable<XNode> Link(TextLink link, Part part)
    {
        var target = link.Target;
        if (target.StartsWith('#'))
        {
            return part.LocalizedContent.Headings.Any(heading => heading.Anchor == target[1..]) ? [Inner($"{part.Place}.{target[1..]}")] : Words();
        }

        if (target.StartsWith('/'))
        {
            return contents.Find(target) is { } found ? [Inner(found)] : contents.MayName(target) ? WithAddress(urls.Absolute(target)) : Words();
        }

        // What the site links only with a warning is not written into a file that may lie on a searched phone; its label goes with it.
        if (link.Label is not null)
        {
            return Words();
        }

        return WithAddress(
            target.StartsWith("tel:", StringComparison.Ordinal) ? TelephoneNumber.Format(target["tel:".Length..])
            : target.StartsWith("mailto:", StringComparison.Ordinal) ? target["mailto:".Length..]
            : target);

        IEnumerable<XNode> Words() => Nodes(link.Children, part);

        XElement Inner(string where) => new("a", new XAttribute("href", $"#{where}"), Words());

        IEnumerable<XNode> WithAddress(string address) =>
            link.Text.Contains(address, StringComparison.Ordinal) ? Words() : [.. Words(), new XText(" ("), Address(address), new XText(")")];
    }

    private sealed record Part(LocalizedContent LocalizedContent, string Place, int Down);
}
