using System.Text.RegularExpressions;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Architecture;

/// <summary>Links between the documents lead to a file and a heading that exist, and numbers of decisions to a decision.</summary>
public sealed partial class DocumentLinksTests
{
    private static readonly IReadOnlyList<string> Documents = [.. Repository.Files("docs", ".md"), "README.md"];

    [Fact]
    public void Every_link_between_documents_leads_to_a_file_and_a_heading()
    {
        var lost = Documents.SelectMany(path => Link().Matches(Prose(path))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal) && !target.StartsWith('/'))
            .Where(target => !Exists(path, target))
            .Select(target => $"{path} links {target}"));

        Assert.Equal([], lost);
    }

    [Fact]
    public void Every_decision_that_is_mentioned_exists()
    {
        var numbers = Repository.Files("docs/decisions", ".md").Select(path => Path.GetFileName(path)[..4]).ToHashSet(StringComparer.Ordinal);
        var places = Documents.Concat(Repository.Files("src", ".cs", ".cshtml", ".js")).Concat(Repository.Files("tests", ".cs"));

        var lost = places.SelectMany(path => Mention().Matches(Repository.Read(path))
            .Select(match => match.Groups["number"].Value)
            .Where(number => !numbers.Contains(number.PadLeft(4, '0')))
            .Select(number => $"{path} names decision {number}"));

        Assert.Equal([], lost);
    }

    private static bool Exists(string from, string target)
    {
        var parts = target.Split('#');
        var path = parts[0].Length == 0 ? from : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(from)!, parts[0]))).Replace('\\', '/');
        return File.Exists(Repository.PathOf(path)) && (parts.Length == 1 || Anchors(path).Contains(parts[1]));
    }

    // As GitHub makes them: lower case, without punctuation, hyphens for blanks.
    private static IEnumerable<string> Anchors(string path) =>
        Repository.Read(path).Split('\n').Where(line => line.StartsWith('#'))
            .Select(line => Punctuation().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    // Examples in code are not links.
    private static string Prose(string path) =>
        InlineCode().Replace(string.Join('\n', Repository.Read(path).Split("\n```").Where((_, index) => index % 2 == 0)), "");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b[dD]ecisions? (?<number>[0-9]{1,4})\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex("`[^`\n]*`", RegexOptions.NonBacktracking)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.NonBacktracking)]
    private static partial Regex Punctuation();
}
