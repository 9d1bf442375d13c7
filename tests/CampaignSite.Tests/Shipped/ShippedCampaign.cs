using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Shipped;

/// <summary>The campaign of this repository, read once on the day of its newest check.</summary>
public sealed class ShippedCampaign
{
    public static DateOnly Today => new(2026, 11, 29);

    public ShippedCampaign()
    {
        var folder = ContentFolder.Read(Repository.PathOf("content"));
        Result = CampaignLoader.Load(PageRegistry.Site, folder.Files, Today);
        Campaign = Result.Campaign!;
    }

    public LoadResult Result { get; }

    public Campaign Campaign { get; }
}
