namespace CampaignSite.Localization;

/// <summary>Reads finished markup of this site: every “&lt;” begins a tag, and no attribute contains one.</summary>
internal static class MarkupTags
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "path", "source", "track", "wbr",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> VoidNames = Void.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Copies markup whose words are written anew by <paramref name="write"/>; tags, and whole elements that <paramref name="isUntouched"/> names, stay as they are.</summary>
    public static void Rewrite(ReadOnlySpan<char> markup, TextWriter output, Func<ReadOnlySpan<char>, bool> isUntouched, Action<TextWriter, ReadOnlySpan<char>> write)
    {
        for (var at = 0; at < markup.Length;)
        {
            if (markup[at] != '<')
            {
                var next = EndOf(markup, '<', at, included: false);
                write(output, markup[at..next]);
                at = next;
                continue;
            }

            var end = EndOf(markup, '>', at, included: true);
            var tag = markup[at..end];
            end = isUntouched(tag) ? EndOfElement(markup, end, NameOf(tag)) : end;
            output.Write(markup[at..end]);
            at = end;
        }
    }

    /// <summary>True for a tag that opens an element with something in it.</summary>
    public static bool Opens(ReadOnlySpan<char> tag) =>
        tag.Length > 1 && tag[1] is not ('/' or '!') && !VoidNames.Contains(NameOf(tag)) && !tag.EndsWith("/>", StringComparison.Ordinal);

    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var end = 1;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
        {
            end++;
        }

        return tag[1..end];
    }

    /// <summary>As it is written, with its entities.</summary>
    /// <param name="attribute">Its name with the blank before it and the sign and quote after it: <c> href="</c>. Built for each tag, it would be a string each time.</param>
    /// <returns>False where the tag has no such attribute.</returns>
    public static bool TryValue(ReadOnlySpan<char> tag, string attribute, out ReadOnlySpan<char> value)
    {
        var start = tag.IndexOf(attribute, StringComparison.Ordinal);
        value = start < 0 ? [] : tag[(start + attribute.Length)..];
        value = value.IndexOf('"') is >= 0 and var end ? value[..end] : value;
        return start >= 0;
    }

    /// <summary>Where the element ends whose content begins at <paramref name="at"/>; elements of the same name may stand in it.</summary>
    private static int EndOfElement(ReadOnlySpan<char> markup, int at, ReadOnlySpan<char> name)
    {
        for (var depth = 1; depth > 0 && at < markup.Length;)
        {
            at = EndOf(markup, '<', at, included: false);
            var end = EndOf(markup, '>', at, included: true);
            var tag = markup[at..end];
            if (IsTag(tag, "</", name))
            {
                depth--;
            }
            else if (IsTag(tag, "<", name))
            {
                depth++;
            }

            at = end;
        }

        return at;
    }

    private static int EndOf(ReadOnlySpan<char> markup, char what, int from, bool included)
    {
        var found = markup[from..].IndexOf(what);
        return found < 0 ? markup.Length : from + found + (included ? 1 : 0);
    }

    private static bool IsTag(ReadOnlySpan<char> tag, string open, ReadOnlySpan<char> name) =>
        tag.StartsWith(open, StringComparison.Ordinal) && tag[open.Length..].StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && tag.Length > open.Length + name.Length && !char.IsAsciiLetterOrDigit(tag[open.Length + name.Length]);
}
