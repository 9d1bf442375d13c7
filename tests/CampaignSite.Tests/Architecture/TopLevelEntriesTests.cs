using CampaignSite.Testing;

namespace CampaignSite.Tests.Architecture;

/// <summary>Decision 165: what may lie at the top level of the repository.</summary>
public sealed class TopLevelEntriesTests
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "src", "tests", "content", "docs", "README.md", "ChechnyaAction.sln", ".editorconfig", // fixed by the client
        "global.json", "findings",
    };

    // What builds, tests and a running site write; .gitignore keeps it out of the repository.
    private static readonly HashSet<string> Ignored = [.. Repository.Read(".gitignore").Split('\n').Where(line => line.StartsWith('/')).Select(line => line.Trim('/'))];

    [Fact]
    public void The_top_level_holds_the_fixed_entries_and_what_tools_read_there()
    {
        var entries = Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path));

        Assert.Equal([], entries.Where(name => !Allowed.Contains(name) && !name.StartsWith('.') && !IsProps(name) && !Ignored.Contains(name)).Order(StringComparer.Ordinal));
    }

    private static bool IsProps(string name) => name.StartsWith("Directory.", StringComparison.Ordinal) && name.EndsWith(".props", StringComparison.Ordinal);
}
