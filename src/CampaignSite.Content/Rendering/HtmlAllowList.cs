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
        ["p"] = [],
        ["ul"] = [],
        ["li"] = [],
        ["em"] = [],
        ["blockquote"] = [],
        ["hr"] = [],
        ["br"] = [],
        ["pre"] = [],
        ["table"] = [],
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["th"] = ["scope"],
        ["td"] = [],
        ["div"] = ["class", "tabindex", "role", "aria-label"],
    };

    /// <returns>The first tag that is not allowed, or null.</returns>
    public static string? FirstOffence(string markup)
    {
        foreach (Match tag in Tag().Matches(markup))
        {
            if (!IsAllowed(tag))
            {
                return tag.Value;
            }
        }

        return null;
    }

    private static bool IsAllowed(Match tag)
    {
        if (!Elements.TryGetValue(tag.Groups["name"].Value, out var attributes))
        {
            return false;
        }

        var rest = tag.Groups["rest"].Value;
        foreach (Match attribute in Attribute().Matches(rest))
        {
            var name = attribute.Groups["name"].Value;
            if (!attributes.Contains(name) || (name == "href" && !IsSafe(attribute.Groups["value"].Value)))
            {
                return false;
            }
        }

        return Attribute().Replace(rest, "").Trim() is "" or "/";
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
