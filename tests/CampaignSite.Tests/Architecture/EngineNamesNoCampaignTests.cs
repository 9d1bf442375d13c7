using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Testing;
using CampaignSite.Tests.Shipped;

namespace CampaignSite.Tests.Architecture;

public sealed class EngineNamesNoCampaignTests
{
    [Fact]
    public void No_proper_name_of_the_shipped_campaign_stands_under_src()
    {
        var campaign = CampaignLoader.Load(PageRegistry.Site, ContentFolder.Read(Repository.PathOf("content")).Files, ShippedCampaign.Today).Campaign!;

        var found = Repository.Files("src", ".cs", ".cshtml", ".js", ".css", ".json", ".csproj", ".svg")
            .SelectMany(path => campaign.ProperNames
                .Where(name => Repository.Read(path).Contains(name, StringComparison.OrdinalIgnoreCase))
                .Select(name => $"{path}: {name}"));

        Assert.True(campaign.ProperNames.Length >= 10);
        Assert.Equal([], found);
    }
}
