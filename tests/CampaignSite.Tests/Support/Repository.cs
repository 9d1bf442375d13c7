namespace CampaignSite.Tests.Support;

/// <summary>The working copy the tests were built from: the shipped content, the docs and the second campaign are read where they stand.</summary>
internal static class Repository
{
    /// <summary>Found upwards from the test assembly, because the compiler's paths are rewritten in a deterministic build.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ChechnyaAction.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No solution file stands above {AppContext.BaseDirectory}.");
    }
}
