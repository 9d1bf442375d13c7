using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Shipped;

/// <summary>The campaign of this repository, read once on the day of its edition.</summary>
public sealed class ShippedCampaign
{
    public ShippedCampaign()
    {
        var folder = ContentFolder.Read(Repository.PathOf("content"));
        Result = CampaignLoader.Load(folder.Files, new DateOnly(2026, 11, 29));
        Campaign = Result.Campaign!;
    }

    public LoadResult Result { get; }

    public Campaign Campaign { get; }
}
