using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CampaignSite.Content.Rendering;

/// <summary>
/// Gives headings their anchors. A translation takes the base text's by position, so that a deep link leads to the same place in every
/// language and no anchor is a row of percent escapes.
/// </summary>
internal static class HeadingAnchors
{
    /// <param name="tree">The text.</param>
    /// <param name="baseHeadings">Those of the base language's text; null for the base itself.</param>
    /// <param name="item">The item's place on a page it shares with others, where two texts may have headings of the same words; else empty.</param>
    /// <param name="site">Whose templates have places of their own.</param>
    public static ImmutableArray<Heading> Assign(MarkdownDocument tree, ImmutableArray<Heading>? baseHeadings, string item, SiteDescription site)
    {
        var headings = ImmutableArray.CreateBuilder<Heading>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in tree.Descendants<HeadingBlock>())
        {
            var text = PlainText.From(block.Inline);
            var anchor = baseHeadings is { } known && headings.Count < known.Length ? known[headings.Count].Anchor : item + FromWords(text, headings.Count + 1, site);
            while (!taken.Add(anchor))
            {
                anchor = $"{anchor}-{headings.Count + 1}";
            }

            block.GetAttributes().Id = anchor;
            headings.Add(new Heading(block.Level, anchor, text));
        }

        return headings.ToImmutable();
    }

    private static string FromWords(string text, int number, SiteDescription site)
    {
        var words = AsciiWords.From(text);

        // "source-3" is the name of a line in the page's list of sources.
        if (words.Length == 0 || words.StartsWith("source-", StringComparison.Ordinal))
        {
            return $"part-{number}";
        }

        return site.IsElementId(words) ? words + "-1" : words;
    }
}
