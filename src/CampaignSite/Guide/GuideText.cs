using System.Text;
using System.Xml.Linq;

namespace CampaignSite.Guide;

/// <summary>The guide as plain text, for what opens no pages: lines of 72 characters, marked headings and lists, the numbers of sources as they are.</summary>
internal static class GuideText
{
    private const int Width = 72;

    private static readonly HashSet<string> Blocks =
        ["main", "section", "nav", "div", "p", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "hr"];

    /// <summary>The file: a byte order mark and CRLF, without which old programs show one line of wrong letters.</summary>
    public static byte[] Write(OfflineGuide guide) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Write(guide.Body).Replace("\n", "\r\n", StringComparison.Ordinal))];

    /// <summary>Lines that end in a line feed.</summary>
    public static string Write(XElement block) => string.Concat(Lines(block, Width).Select(line => $"{line.TrimEnd()}\n"));

    private static IEnumerable<string> Lines(XElement block, int width) => block.Name.LocalName switch
    {
        "h1" or "h2" => Underlined(Wrapped(Words(block.Nodes()), width), '='),
        "h3" => Underlined(Wrapped(Words(block.Nodes()), width), '-'),
        "ul" => Items(block, width, _ => "- "),
        "ol" => Items(block, width, index => $"{First(block) + index}. "),
        "blockquote" => Children(block, width - 2).Select(line => $"> {line}"),
        "pre" => block.Value.TrimEnd('\n').Split('\n').Select(line => $"    {line}"),
        "table" => Rows(block, width),
        "hr" => ["* * *"],
        _ => Children(block, width),
    };

    // Blocks with a blank line between them; words that stand between blocks are a paragraph.
    private static IEnumerable<string> Children(XElement parent, int width)
    {
        var (blocks, inline) = (new List<List<string>>(), new List<XNode>());
        foreach (var node in parent.Nodes().Append(null))
        {
            if (node is XText || (node is XElement { Name.LocalName: var name } && !Blocks.Contains(name)))
            {
                inline.Add(node);
                continue;
            }

            blocks.Add([.. Wrapped(Words(inline), width)]);
            blocks.Add(node is XElement block ? [.. Lines(block, width)] : []);
            inline.Clear();
        }

        return blocks.Where(lines => lines.Count > 0).SelectMany((lines, index) => index == 0 ? lines : lines.Prepend(""));
    }

    private static IEnumerable<string> Items(XElement list, int width, Func<int, string> sign) =>
        list.Elements("li").SelectMany((item, index) =>
        {
            var first = sign(index);
            return Children(item, width - first.Length).Select((line, at) => at == 0 ? first + line : new string(' ', first.Length) + line);
        });

    private static int First(XElement list) => (int?)list.Attribute("start") ?? 1;

    // A row as an item that names each column: a table drawn with blanks breaks on a narrow screen and in a reader's voice.
    private static IEnumerable<string> Rows(XElement table, int width)
    {
        var rows = table.Descendants("tr").Select(row => row.Elements().Select(cell => Words(cell.Nodes())).ToList()).ToList();
        return rows.Skip(1).SelectMany(row => Wrapped(string.Join("; ", rows[0].Zip(row, (column, cell) => $"{column}: {cell}")), width - 2)
            .Select((line, at) => at == 0 ? $"- {line}" : $"  {line}"));
    }

    private static string Words(IEnumerable<XNode> nodes) => string.Concat(nodes.Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "br" } => "\n",
        XElement element => Words(element.Nodes()),
        _ => "",
    }));

    private static IEnumerable<string> Underlined(IEnumerable<string> heading, char line)
    {
        List<string> lines = [.. heading];
        return [.. lines, new string(line, lines.Select(words => words.Length).DefaultIfEmpty().Max())];
    }

    // An address longer than a line gets a line of its own: broken, it could not be copied.
    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
