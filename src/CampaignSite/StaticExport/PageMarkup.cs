using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignSite.StaticExport;

/// <summary>Finds and replaces addresses in markup of this site; every other byte stays as it is.</summary>
/// <remarks>Our own pages put every attribute between double quotes and encode every sign of text: nothing else begins with <c>&lt;</c>.</remarks>
internal static partial class PageMarkup
{
    /// <summary>The addresses in a page, decoded.</summary>
    public static IEnumerable<string> Addresses(string markup) =>
        Tags(markup).Select(tag => markup[tag.Start..tag.End]).Where(HasAddress).SelectMany(tag => Address().Matches(tag)).Select(address => WebUtility.HtmlDecode(address.Groups["value"].Value));

    /// <summary>Every whole address in an attribute, such as a preview's picture.</summary>
    public static IEnumerable<string> WholeAddresses(string markup) => WholeAddress().Matches(markup).Select(address => WebUtility.HtmlDecode(address.Groups["value"].Value));

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
            var whole = tag.ToString();
            var text = whole;
            foreach (Match address in Address().Matches(whole))
            {
                var link = lead(WebUtility.HtmlDecode(address.Groups["value"].Value), isLink);
                asText |= link.Kind == ExportLinkKind.Text;
                text = link.Kind switch
                {
                    ExportLinkKind.Text => AsText(text),
                    ExportLinkKind.Live => Outward(text.Replace(address.Value, Encode(address, link.Address), StringComparison.Ordinal)),
                    _ => text.Replace(address.Value, Encode(address, link.Address), StringComparison.Ordinal),
                };
            }

            rewritten.Append(text);
        }

        return rewritten.Append(markup, done, markup.Length - done).ToString();
    }

    /// <summary>The style sheet with its addresses as <paramref name="lead"/> answers.</summary>
    public static string RewriteStyle(string style, Func<string, string> lead) =>
        StyleAddress().Replace(style, address => $"url({lead(address.Groups["value"].Value.Trim('"', '\''))})");

    private static bool HasAddress(string tag) => HasAddress(tag.AsSpan());

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

    private static string Encode(Match address, string value) =>
        WebUtility.HtmlDecode(address.Groups["value"].Value) == value ? address.Value : $" {address.Groups["name"].Value}=\"{WebUtility.HtmlEncode(value)}\"";

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

    [GeneratedRegex("""\s(?<name>href|src|xlink:href)="(?<value>[^"]*)["]""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("""="(?<value>https?://[^"]*)["]""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex WholeAddress();

    [GeneratedRegex("""url\((?<value>[^)]*)\)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex StyleAddress();
}
