using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignSite.StaticExport;

/// <summary>Finds and replaces addresses in markup of this site; every other byte stays as it is.</summary>
/// <remarks>Our own pages put every attribute between double quotes and encode every sign of text: nothing else begins with <c>&lt;</c>.</remarks>
internal static partial class PageMarkup
{
    private const string WholeBeginning = "=\"http";

    /// <summary>The addresses in a page, decoded.</summary>
    public static IEnumerable<string> Addresses(string markup) =>
        Tags(markup).SelectMany(tag => AddressesIn(markup, tag.Start, tag.End)).Select(address => WebUtility.HtmlDecode(address.Value.ToString()));

    /// <summary>Every whole address in an attribute, such as a preview's picture.</summary>
    public static IEnumerable<string> WholeAddresses(string markup)
    {
        for (var at = markup.IndexOf(WholeBeginning, StringComparison.Ordinal); at >= 0; at = markup.IndexOf(WholeBeginning, at + WholeBeginning.Length, StringComparison.Ordinal))
        {
            var start = at + "=\"".Length;
            var end = markup.IndexOf('"', start);
            if (end > 0 && markup.AsSpan(start, end - start) is var address && (address.StartsWith("http://") || address.StartsWith("https://")))
            {
                yield return WebUtility.HtmlDecode(address.ToString());
            }
        }
    }

    /// <summary>What tells a page from every other, also after a host has changed something in it: its language, its title and its canonical address.</summary>
    public static string Identity(string markup)
    {
        var (language, title, canonical) = ("", "", "");
        foreach (var (start, end) in Tags(markup))
        {
            var tag = markup[start..end];
            switch (tag.Split([' ', '>'], 2)[0])
            {
                case "<html":
                    language = With(tag, "lang");
                    break;
                case "<title":
                    title = WebUtility.HtmlDecode(markup[end..Math.Max(end, markup.IndexOf('<', end))]);
                    break;
                case "<link" when With(tag, "rel") == "canonical":
                    canonical = With(tag, "href");
                    break;
                case "<body":
                    return $"“{title}” ({language}) {canonical}".TrimEnd();
            }
        }

        return $"“{title}” ({language}) {canonical}".TrimEnd();
    }

    /// <summary>What a style sheet loads.</summary>
    public static IEnumerable<string> StyleAddresses(string style) =>
        StyleAddress().Matches(style).Select(address => address.Groups["value"].Value.Trim('"', '\''));

    /// <summary>The page with its addresses as <paramref name="lead"/> answers.</summary>
    public static string Rewrite(string markup, Func<string, bool, ExportLink> lead)
    {
        var rewritten = new StringBuilder(markup.Length);
        var (done, asText) = (0, false);
        foreach (var (start, end) in Tags(markup))
        {
            rewritten.Append(markup, done, start - done);
            done = end;
            var tag = markup.AsSpan(start, end - start);
            if (tag[1] == '/')
            {
                // Links do not stand in links, so the next end is the one that belongs to the last beginning.
                var isEnd = IsLink(tag[2..]);
                rewritten.Append(isEnd && asText ? "</span>" : tag);
                asText &= !isEnd;
                continue;
            }

            if (!HasAddress(tag))
            {
                rewritten.Append(tag);
                continue;
            }

            var isLink = IsLink(tag[1..]);
            var text = tag.ToString();
            foreach (var address in AddressesIn(markup, start, end))
            {
                var link = lead(WebUtility.HtmlDecode(address.Value.ToString()), isLink);
                asText |= link.Kind == ExportLinkKind.Text;
                text = link.Kind switch
                {
                    ExportLinkKind.Text => AsText(text),
                    ExportLinkKind.Live => Outward(text.Replace(address.Whole, Encode(address, link.Address), StringComparison.Ordinal)),
                    _ => text.Replace(address.Whole, Encode(address, link.Address), StringComparison.Ordinal),
                };
            }

            rewritten.Append(text);
        }

        return rewritten.Append(markup, done, markup.Length - done).ToString();
    }

    /// <summary>The style sheet with its addresses as <paramref name="lead"/> answers.</summary>
    public static string RewriteStyle(string style, Func<string, string> lead) =>
        StyleAddress().Replace(style, address => $"url({lead(address.Groups["value"].Value.Trim('"', '\''))})");

    private static bool HasAddress(ReadOnlySpan<char> tag) => tag.Contains("href=", StringComparison.Ordinal) || tag.Contains("src=", StringComparison.Ordinal);

    private static bool IsLink(ReadOnlySpan<char> name) => name[0] == 'a' && !(char.IsAsciiLetterOrDigit(name[1]) || name[1] == '-');

    /// <summary>Start and end of each tag. A “>” in a quoted value does not end a tag.</summary>
    private static IEnumerable<(int Start, int End)> Tags(string markup)
    {
        for (var start = markup.IndexOf('<'); start >= 0; start = markup.IndexOf('<', start))
        {
            var end = EndOfTag(markup.AsSpan(start));
            if (end > 0)
            {
                yield return (start, start + end);
            }

            start += Math.Max(1, end);
        }
    }

    // 0 where what begins here is no tag.
    private static int EndOfTag(ReadOnlySpan<char> markup)
    {
        var at = markup.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        if (at >= markup.Length || !char.IsAsciiLetter(markup[at]))
        {
            return 0;
        }

        while (true)
        {
            var next = markup[at..].IndexOfAny('>', '"');
            if (next < 0)
            {
                return 0;
            }

            at += next + 1;
            if (markup[at - 1] == '>')
            {
                return at;
            }

            var quote = markup[at..].IndexOf('"');
            if (quote < 0)
            {
                return 0;
            }

            at += quote + 1;
        }
    }

    // By hand: a pattern would be tried on every tag of every page.
    private static IEnumerable<MarkupAttribute> AddressesIn(string markup, int start, int end)
    {
        while (markup.IndexOf("=\"", start, end - start, StringComparison.Ordinal) is >= 0 and var sign && markup.IndexOf('"', sign + 2, end - sign - 2) is >= 0 and var close)
        {
            var blank = markup.AsSpan(start, sign - start).LastIndexOfAny(' ', '\n', '\t');
            var attribute = new MarkupAttribute(markup, start + blank, sign, close + 1);
            start = close + 1;
            if (blank >= 0 && attribute.Name is "href" or "src" or "xlink:href")
            {
                yield return attribute;
            }
        }
    }

    private static string Encode(MarkupAttribute address, string value) =>
        WebUtility.HtmlDecode(address.Value.ToString()) == value ? address.Whole : $" {address.Name}=\"{WebUtility.HtmlEncode(value)}\"";

    // Its words stay, with their language; a button that cannot be pressed must not look like one.
    private static string AsText(string tag) =>
        "<span" + string.Concat(Attribute().Matches(tag).Where(attribute => attribute.Groups["name"].Value is "id" or "lang" or "dir").Select(attribute => attribute.Value)) + ">";

    // Said by the arrow that every link to another site carries, and telling it nothing.
    private static string Outward(string tag)
    {
        var others = string.Concat(Attribute().Matches(tag).Where(attribute => attribute.Groups["name"].Value is not ("class" or "rel")).Select(attribute => attribute.Value));
        return $"<a class=\"{(With(tag, "class") + " out").TrimStart()}\" rel=\"{(With(tag, "rel") + " noopener noreferrer").TrimStart()}\"{others}>";
    }

    private static string With(string tag, string name) =>
        Attribute().Matches(tag).FirstOrDefault(attribute => attribute.Groups["name"].Value == name)?.Groups["value"].Value ?? "";

    [GeneratedRegex("""\s(?<name>[a-zA-Z-]+)="(?<value>[^"]*)"|\s(?<name>[a-zA-Z-]+)\b""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();

    [GeneratedRegex("""url\((?<value>[^)]*)\)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex StyleAddress();

    /// <summary>An attribute in markup, from the blank before its name to the quotation mark behind its value.</summary>
    private readonly record struct MarkupAttribute(string Markup, int Start, int Sign, int End)
    {
        public ReadOnlySpan<char> Name => Markup.AsSpan((Start + 1)..Sign);

        public ReadOnlySpan<char> Value => Markup.AsSpan((Sign + 2)..(End - 1));

        public string Whole => Markup[Start..End];
    }
}
