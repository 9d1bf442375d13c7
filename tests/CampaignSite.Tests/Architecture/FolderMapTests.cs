using System.Text.RegularExpressions;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Architecture;

public sealed partial class FolderMapTests
{
    private const string Map = "docs/architecture.md";

    [Fact]
    public void Every_folder_of_src_has_its_line_on_the_map_and_every_line_its_folder()
    {
        var named = Repository.Table(Map, "## Folders").Select(row => row[0]).ToHashSet();

        // Below Pages and Storage a folder is a feature or a provider; the map stops above them.
        var there = Directory.EnumerateDirectories(Repository.PathOf("src"))
            .SelectMany(project => Directory.EnumerateDirectories(project).Prepend(project))
            .Select(folder => Path.GetRelativePath(Repository.PathOf("src"), folder).Replace('\\', '/'))
            .Where(folder => !folder.EndsWith("/bin", StringComparison.Ordinal) && !folder.EndsWith("/obj", StringComparison.Ordinal))
            .ToHashSet();

        Assert.Equal(there.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_uses_only_what_the_table_allows_it()
    {
        var allowed = Repository.Table(Map, "## Who may know whom")
            .ToDictionary(row => row[0], row => row[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet());

        var strays = Repository.Files("src/CampaignSite", ".cs", ".cshtml")
            .Where(path => path.Split('/').Length > 3 && allowed.ContainsKey(path.Split('/')[2]))
            .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal)) // made by a tool, with full names of entities
            .SelectMany(path => Used(path).Where(used => used != path.Split('/')[2] && !allowed[path.Split('/')[2]].Contains(used)).Select(used => $"{path} uses {used}"));

        Assert.Equal([], strays);
    }

    [Fact]
    public void Every_folder_of_code_stands_in_the_table_of_who_may_know_whom()
    {
        var named = Repository.Table(Map, "## Who may know whom").Select(row => row[0]).Order(StringComparer.Ordinal);
        var there = Repository.Files("src/CampaignSite", ".cs").Where(path => path.Split('/').Length > 3).Select(path => path.Split('/')[2]).Distinct();

        Assert.Equal(there.Order(StringComparer.Ordinal), named);
    }

    [Fact]
    public void Nobody_but_the_composition_names_a_page()
    {
        var strays = Repository.Files("src/CampaignSite", ".cs")
            .Where(path => !path.StartsWith("src/CampaignSite/Pages/", StringComparison.Ordinal) && path != "src/CampaignSite/SiteBuilder.cs")
            .Where(path => Used(path).Contains("Pages"));

        Assert.Equal([], strays);
    }

    [Fact]
    public void No_folder_uses_one_that_uses_it_again()
    {
        // Pages use each other's components; everything else has one direction.
        var uses = Repository.Files("src/CampaignSite", ".cs", ".cshtml")
            .Where(path => path.Split('/').Length > 3 && !path.StartsWith("src/CampaignSite/Pages/", StringComparison.Ordinal) && !path.Contains("/Migrations/", StringComparison.Ordinal))
            .SelectMany(path => Used(path).Select(used => (Folder: path.Split('/')[2], Used: used)))
            .Where(use => use.Folder != use.Used)
            .ToLookup(use => use.Folder, use => use.Used, StringComparer.Ordinal);

        // What is left after all folders are taken away that use none of the others uses itself in the end.
        var left = uses.Select(folder => folder.Key).ToHashSet(StringComparer.Ordinal);
        while (left.RemoveWhere(folder => !uses[folder].Any(left.Contains)) > 0)
        {
        }

        Assert.Equal([], left.Select(folder => $"{folder} uses {string.Join(", ", uses[folder].Where(left.Contains).Distinct())}"));
    }

    // The first word after the root namespace, in directives and in full names alike.
    private static IEnumerable<string> Used(string path) =>
        Repository.Read(path).Split('\n')
            .Where(line => !line.TrimStart().StartsWith("namespace ", StringComparison.Ordinal) && !line.StartsWith("@namespace", StringComparison.Ordinal))
            .SelectMany(line => Reference().Matches(line))
            .Select(match => match.Groups["folder"].Value)
            .Distinct();

    [GeneratedRegex(@"\bCampaignSite\.(?<folder>[A-Z][A-Za-z]*)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
