using System.Buffers;

namespace CampaignSite.Content.Rendering;

/// <summary>
/// The elements and attributes a text may be made of. The renderer cannot write others; this holds it to that, whatever an extension or
/// an update of the Markdown library brings.
/// </summary>
internal static class HtmlAllowList
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

    private static readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> ByName =
        new Dictionary<string, string[]>([.. Elements, .. WithoutAttributes.Select(name => KeyValuePair.Create(name, Array.Empty<string>()))], StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> NameOfElement = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <returns>The first tag that is not allowed, or null.</returns>
    public static string? FirstOffence(string markup)
    {
        // Text is escaped, so every "<" begins a tag; one without an end runs to the end of the text.
        for (var start = markup.IndexOf('<', StringComparison.Ordinal); start >= 0;)
        {
            var length = markup.AsSpan(start).IndexOf('>') + 1;
            var end = length == 0 ? markup.Length : start + length;
            if (markup.AsSpan(start, end - start) is var tag && !IsAllowed(tag))
            {
                return tag.ToString();
            }

            start = markup.IndexOf('<', end);
        }

        return null;
    }

    private static bool IsAllowed(ReadOnlySpan<char> tag)
    {
        var inner = tag[(tag is ['<', '/', ..] ? 2 : 1)..];
        inner = inner is [.. var before, '>'] ? before : inner;
        var end = inner.IndexOfAnyExcept(NameOfElement);
        end = end < 0 ? inner.Length : end;
        return ByName.TryGetValue(inner[..end], out var attributes) && AreAllowed(inner[end..], attributes);
    }

    // One blank, a name, “=” and a value in quotation marks, as the renderer writes them and nothing else.
    private static bool AreAllowed(ReadOnlySpan<char> rest, string[] attributes)
    {
        while (rest is [' ', >= 'a' and <= 'z', ..])
        {
            var name = rest[1..];
            name = name[..Math.Max(0, name.IndexOf('='))];
            var value = rest[(name.Length + 2)..];
            var end = value is ['"', .. var behind] ? behind.IndexOf('"') : -1;
            if (end < 0 || !attributes.AsSpan().Contains(name.ToString()) || (name is "href" && !IsSafe(value.Slice(1, end))))
            {
                return false;
            }

            rest = value[(end + 2)..];
        }

        return rest.Trim() is "" or "/";
    }

    private static bool IsSafe(ReadOnlySpan<char> href) =>
        href.StartsWith("https://")
        || href.StartsWith("mailto:")
        || href.StartsWith("tel:+")
        || href.StartsWith('#')
        || (href.StartsWith('/') && !href.StartsWith("//"));
}
