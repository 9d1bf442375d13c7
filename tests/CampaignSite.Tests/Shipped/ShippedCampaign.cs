using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Shipped;

/// <summary>The campaign of this repository, read once for all tests, on the day of its newest check.</summary>
public sealed class ShippedCampaign
{
    public static DateOnly Today => new(2026, 11, 29);

    private static readonly Lazy<LoadResult> Loaded = new(() => CampaignLoader.Load(PageRegistry.Site, ContentFolder.Read(Repository.PathOf("content")).Files, Today));

    public LoadResult Result { get; } = Loaded.Value;

    public Campaign Campaign => Result.Campaign!;
}
