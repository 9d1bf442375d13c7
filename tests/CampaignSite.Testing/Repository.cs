namespace CampaignSite.Testing;

/// <summary>The working copy the tests were built from: sources, shipped content, docs and the second campaign are read where they are.</summary>
internal static class Repository
{
    /// <summary>Found upwards from the test assembly, because the compiler's paths are rewritten in a deterministic build.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>Hand-written files below a folder, as paths from the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    /// <summary>Rows of the first table under a heading of a Markdown file, cells without blanks and backticks around them.</summary>
    public static IReadOnlyList<string[]> Table(string path, string heading)
    {
        var lines = Read(path).Split('\n').SkipWhile(line => line != heading).SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|'));
        return [.. lines.Skip(2).Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray())];
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ChechnyaAction.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No solution file is above {AppContext.BaseDirectory}.");
    }
}
