using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;

namespace CampaignSite.MicroBenchmarks;

/// <summary>The campaign of the repository, on a day that is the same in every run.</summary>
internal static class ShippedCampaign
{
    public static DateOnly Today { get; } = new(2026, 11, 30);

    public static string RepositoryFolder { get; } = FindRepository();

    public static string Folder => Path.Combine(RepositoryFolder, "content");

    public static IReadOnlyList<ContentFile> ReadFiles() => ContentFolder.Read(Folder).Files;

    /// <exception cref="InvalidOperationException">It has errors.</exception>
    public static Campaign Load() => CampaignLoader.Load(PageRegistry.Site, ReadFiles(), Today).Campaign ?? throw new InvalidOperationException("The shipped campaign has errors.");

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChechnyaAction.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No solution file is above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
