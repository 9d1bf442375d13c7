using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Shipped;

/// <summary>The campaign of this repository, read once.</summary>
public sealed class ShippedCampaign
{
    /// <summary>The day its contacts and labels were last looked at: no test of it may run before.</summary>
    public static DateOnly Day => new(2026, 11, 29);

    public ShippedCampaign()
    {
        var folder = ContentFolder.Read(Repository.PathOf("content"));
        Result = CampaignLoader.Load(folder.Files, Day);
        Campaign = Result.Campaign!;
    }

    public LoadResult Result { get; }

    public Campaign Campaign { get; }
}
