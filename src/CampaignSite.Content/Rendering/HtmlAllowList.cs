using System.Text.RegularExpressions;

namespace CampaignSite.Content.Rendering;

/// <summary>
/// The elements and attributes a text may be made of. The renderer cannot write others; this holds it to that, whatever an extension or
/// an update of the Markdown library brings.
/// </summary>
internal static partial class HtmlAllowList
{
    private static readonly Dictionary<string, string[]> Elements = new(StringComparer.Ordinal)
    {
        ["a"] = ["href", "class", "rel"],
        ["img"] = ["src", "alt", "loading"],
        ["ol"] = ["start", "type"],
        ["h2"] = ["id"],
        ["h3"] = ["id"],
        ["h4"] = ["id"],
        ["sup"] = ["class"],
        ["strong"] = ["class"],
        ["code"] = ["class"],
        ["th"] = ["scope"],
        ["div"] = ["class", "tabindex", "role", "aria-label"],
    };

    private static readonly string[] WithoutAttributes = ["p", "ul", "li", "em", "blockquote", "hr", "br", "pre", "table", "thead", "tbody", "tr", "td"];

    /// <returns>The first tag that is not allowed, or null.</returns>
    public static string? FirstOffence(string markup) => Tag().Matches(markup).FirstOrDefault(tag => !IsAllowed(tag))?.Value;

    private static bool IsAllowed(Match tag)
    {
        var (name, rest) = (tag.Groups["name"].Value, tag.Groups["rest"].Value);
        var attributes = WithoutAttributes.Contains(name) ? [] : Elements.GetValueOrDefault(name);
        return attributes is not null && Attribute().Replace(rest, "").Trim() is "" or "/"
            && Attribute().Matches(rest).Select(match => match.Groups).All(attribute =>
                attributes.Contains(attribute["name"].Value) && (attribute["name"].Value != "href" || IsSafe(attribute["value"].Value)));
    }

    private static bool IsSafe(string href) =>
        href.StartsWith("https://", StringComparison.Ordinal)
        || href.StartsWith("mailto:", StringComparison.Ordinal)
        || href.StartsWith("tel:+", StringComparison.Ordinal)
        || href.StartsWith('#')
        || (href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal));

    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    // Text is escaped, so every "<" begins a tag; one without an end is an offence too.
    [GeneratedRegex("</?(?<name>[a-z0-9]*)(?<rest>[^>]*)(>|$)", Safe)]
    private static partial Regex Tag();

    [GeneratedRegex(" (?<name>[a-z-]+)=\"(?<value>[^\"]*)\"", Safe)]
    private static partial Regex Attribute();
}
