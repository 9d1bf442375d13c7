using CampaignSite.Content;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Loading;

namespace CampaignSite.Testing;

/// <summary>
/// The second campaign, invented, in English and Arabic. It is read from the repository, not from a copy beside the assembly: an edit
/// counts in the next run without a build.
/// </summary>
internal static class Saltmarsh
{
    /// <summary>The day its warnings are stated for.</summary>
    public static DateOnly Today => new(2026, 11, 22);

    public static string Folder => Repository.PathOf("tests/CampaignSite.Tests/Campaigns/Saltmarsh");

    private static readonly Lazy<LoadResult> Loaded = new(() => CampaignLoader.Load(PageRegistry.Site, Files(), Today));

    public static IReadOnlyList<ContentFile> Files()
    {
        var contents = ContentFolder.Read(Folder);
        Assert.Empty(contents.Diagnostics);
        return contents.Files;
    }

    /// <summary>Loaded once: a snapshot does not change.</summary>
    public static LoadResult Load() => Loaded.Value;

    public static Campaign Campaign()
    {
        var result = Load();
        Assert.Equal([], result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString()));
        return result.Campaign!;
    }

    public static Language English(Campaign campaign) => campaign.Languages[0];

    public static Language Arabic(Campaign campaign) => campaign.Languages[1];
}
