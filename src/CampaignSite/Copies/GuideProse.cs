using System.Globalization;
using System.Xml.Linq;
using CampaignSite.Content.Model;
using CampaignSite.Content.Rules;
using CampaignSite.Localization;

namespace CampaignSite.Copies;

/// <summary>A rendered text as a part of a file that travels alone: what is in the file is linked, every other address is written out and opens nothing.</summary>
internal sealed class GuideProse(Reader reader, SiteAddress site, GuideContents contents, GuideReferences references)
{
    /// <param name="prose">The renderer writes it well-formed, so it can be read as what it is.</param>
    /// <param name="place">The part's own place, before the places of its headings.</param>
    /// <param name="down">Levels its headings go down.</param>
    public IReadOnlyList<XNode> Of(Prose prose, string place, int down) =>
        Turned(XElement.Parse($"<div>{prose.Body.Markup}</div>", LoadOptions.PreserveWhitespace), new Part(prose, place, down));

    /// <summary>An address or a number as text, in its own direction.</summary>
    public XNode Address(string address) =>
        reader.Language.IsRightToLeft ? new XElement("bdi", new XAttribute("dir", "ltr"), address) : new XText(address);

    private List<XNode> Turned(XElement parent, Part part) => [.. parent.Nodes().SelectMany(node => Turn(node, part))];

    private IEnumerable<XNode> Turn(XNode node, Part part) => node switch
    {
        XElement element => element.Name.LocalName switch
        {
            "h2" or "h3" or "h4" => [Heading(element, part)],
            "sup" => [new XElement("sup", element.Elements("a").Select(link => Citation(link, part.Prose)))],
            "a" => Link(element, part),
            "img" => [new XText($"[{element.Attribute("alt")?.Value}]")],
            "strong" when element.Attribute("class")?.Value == "risk" => [],
            _ => [new XElement(element.Name, element.Attributes(), Turned(element, part))],
        },
        XText text => [new XText(text.Value)],
        _ => [],
    };

    private XElement Heading(XElement heading, Part part) => new(
        $"h{heading.Name.LocalName[1] - '0' + part.Down}", new XAttribute("id", $"{part.Place}.{heading.Attribute("id")?.Value}"), Turned(heading, part));

    // Where a text has a list of its own the link names the number there, else the source itself.
    private XElement Citation(XElement link, Prose prose)
    {
        var target = Target(link).Split('#')[1];
        var source = target.StartsWith("source-", StringComparison.Ordinal)
            ? prose.Sources[int.Parse(target.AsSpan("source-".Length), CultureInfo.InvariantCulture) - 1]
            : prose.Sources.First(one => one.Id.Value == target);
        var number = references.NumberOf(source);
        return new XElement("a", new XAttribute("href", $"#{GuideReferences.PlaceOf(number)}"), $"[{number}]");
    }

    private IEnumerable<XNode> Link(XElement link, Part part)
    {
        var target = Target(link);
        if (target.StartsWith('#'))
        {
            return part.Prose.Headings.Any(heading => heading.Anchor == target[1..]) ? [Inner($"{part.Place}.{target[1..]}")] : Turned(link, part);
        }

        if (target.StartsWith('/'))
        {
            return contents.Find(target) is { } found ? [Inner(found)] : contents.MayName(target) ? WithAddress(site.Of(target)) : Turned(link, part);
        }

        // What the site links only with a warning is not written into a file that may lie on a searched phone; its label goes with it.
        if (reader.Campaign.Labels.ForAddress(target) is not null)
        {
            return Turned(link, part);
        }

        return WithAddress(
            target.StartsWith("tel:", StringComparison.Ordinal) ? TelephoneNumber.Format(target["tel:".Length..])
            : target.StartsWith("mailto:", StringComparison.Ordinal) ? target["mailto:".Length..]
            : target);

        XElement Inner(string where) => new("a", new XAttribute("href", $"#{where}"), Turned(link, part));

        IEnumerable<XNode> WithAddress(string address) => link.Value.Contains(address, StringComparison.Ordinal)
            ? Turned(link, part) : [.. Turned(link, part), new XText(" ("), Address(address), new XText(")")];
    }

    private static string Target(XElement link) => link.Attribute("href")?.Value ?? "#";

    private sealed record Part(Prose Prose, string Place, int Down);
}
