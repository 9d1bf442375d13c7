using System.Net;
using System.Text;
using CampaignSite.Content.Model;

namespace CampaignSite.Search;

/// <summary>The words of a rendered text. Its markup is our own renderer's, checked against an allow-list at load, so a few tags are all there is.</summary>
internal static class ProseText
{
    public static string Of(Html body) =>
        string.Join(' ', Sections(body).SelectMany(section => new[] { section.Heading, section.Text }).Where(text => text.Length > 0));

    /// <summary>The text divided at its headings; what stands before the first has no anchor.</summary>
    public static IEnumerable<(string Anchor, string Heading, string Text)> Sections(Html body)
    {
        var markup = body.Markup;
        var (anchor, heading) = ("", "");
        var text = new StringBuilder();
        for (var at = 0; at < markup.Length;)
        {
            if (markup[at] != '<')
            {
                var until = EndOf(markup, "<", at, included: false);
                text.Append(markup, at, until - at);
                at = until;
                continue;
            }

            var end = EndOf(markup, ">", at, included: true);
            var tag = markup[(at + 1)..(end - 1)];
            switch (tag.Split(' ')[0])
            {
                case "h2" or "h3" or "h4":
                    yield return (anchor, heading, Taken(text));
                    (anchor, heading) = (tag.Split('"') is [_, var id, ..] ? id : "", "");
                    break;
                case "/h2" or "/h3" or "/h4":
                    heading = Taken(text);
                    break;
                case "sup":
                    // The number of a source is no word of the sentence, and neither is the blank before it.
                    while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
                    {
                        text.Length--;
                    }

                    end = EndOf(markup, "</sup>", at, included: true);
                    break;
                case "a" or "/a" or "em" or "/em" or "code" or "/code" or "strong" or "/strong":
                    break;
                default:
                    text.Append(' ');
                    break;
            }

            at = end;
        }

        yield return (anchor, heading, Taken(text));
    }

    private static int EndOf(string markup, string what, int from, bool included)
    {
        var found = markup.IndexOf(what, from, StringComparison.Ordinal);
        return found < 0 ? markup.Length : found + (included ? what.Length : 0);
    }

    private static string Taken(StringBuilder text)
    {
        var words = string.Join(' ', WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text.Clear();
        return words;
    }
}
