using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Tidying;

/// <summary>What tools write into Markdown: backslashes before the brackets of citations, and links from file to file.</summary>
/// <param name="isSource">Whether a source has this id: other words in brackets are left as they are.</param>
/// <param name="addressOf">The site's address of a path between files or pages, without the dots before it; null where there is none.</param>
internal sealed partial class MarkdownTidy(Predicate<string> isSource, Func<string, string?> addressOf)
{
    /// <param name="markdown">Line feeds only.</param>
    /// <returns>Replacements with what they put right, in any order and apart from one another.</returns>
    public IEnumerable<(int Start, int End, string Text, string What)> Fixes(string markdown)
    {
        var code = Code(markdown);
        foreach (Match match in Escaped().Matches(markdown))
        {
            var ids = match.Groups["id"].Captures.Select(id => id.Value.Replace("\\", "", StringComparison.Ordinal)).ToList();
            if (match.Value.AsSpan().ContainsAny('\\', '^') && ids.TrueForAll(id => isSource(id)) && !IsIn(code, match.Index))
            {
                var written = $"[{string.Join("; ", ids.Select(id => "@" + id))}]";
                yield return (match.Index, match.Index + match.Length, written, $"a citation without backslashes: {written}");
            }
        }

        foreach (Match match in Relative().Matches(markdown))
        {
            var path = match.Groups["path"];
            if (!IsIn(code, match.Index) && addressOf(path.Value) is { } address)
            {
                var link = match.Groups["link"];
                yield return (link.Index, link.Index + link.Length, address, $"an address of this site: {address}");
            }
        }
    }

    private static List<SourceSpan> Code(string markdown) => MarkdownText.Problem(markdown, out var tree) is not null ? []
        : [.. tree.Descendants().Where(node => node is CodeInline or CodeBlock).Select(node => node.Span)];

    private static bool IsIn(List<SourceSpan> spans, int index) => spans.Exists(span => index >= span.Start && index <= span.End);

    [GeneratedRegex(@"\\*\[[ ]*\\*[@^](?<id>[a-z0-9\\-]+)([ ]*;[ ]*\\*[@^](?<id>[a-z0-9\\-]+))*[ ]*\\*\](?![(:])", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\]\((?<link>(\.{1,2}/)+(?<path>[^()\s#]*))(?=[#)\s])", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Relative();
}
