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
        Tag().Matches(markup).SelectMany(tag => Address().Matches(tag.Value)).Select(address => WebUtility.HtmlDecode(address.Groups["value"].Value));

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
        foreach (Match tag in Tag().Matches(markup))
        {
            rewritten.Append(markup, done, tag.Index - done);
            done = tag.Index + tag.Length;
            var isLink = tag.Groups["name"].Value == "a";
            if (tag.Groups["close"].Length > 0)
            {
                // Links do not stand in links, so the next end is the one that belongs to the last beginning.
                rewritten.Append(isLink && asText ? "</span>" : tag.Value);
                asText &= !isLink;
                continue;
            }

            var text = tag.Value;
            foreach (Match address in Address().Matches(tag.Value))
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

    [GeneratedRegex("""<(?<close>/)?(?<name>[a-zA-Z][a-zA-Z0-9-]*)([^>"]|"[^"]*")*>""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("""\s(?<name>[a-zA-Z-]+)="(?<value>[^"]*)"|\s(?<name>[a-zA-Z-]+)\b""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();

    [GeneratedRegex("""\s(?<name>href|src|xlink:href)="(?<value>[^"]*)["]""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("""="(?<value>https?://[^"]*)["]""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex WholeAddress();

    [GeneratedRegex("""url\((?<value>[^)]*)\)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex StyleAddress();
}
