using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Testing;
using CampaignSite.Tests.Shipped;

namespace CampaignSite.Tests.Content;

public sealed class ShippedFolderTests
{
    [Fact]
    public void The_shipped_campaign_has_no_error_and_warns_only_of_age_and_missing_languages()
    {
        var contents = ContentFolder.Read(Repository.PathOf("content"));

        // The edition's own day: the result is the same whenever the suite runs.
        var result = CampaignLoader.Load(PageRegistry.Site, contents.Files, ShippedCampaign.Today);

        Assert.Empty(contents.Diagnostics);
        Assert.NotNull(result.Campaign);
        Assert.Equal([], result.Diagnostics
            .Where(d => d.Code is not (DiagnosticCode.StaleCheck or DiagnosticCode.StaleSafety or DiagnosticCode.MissingTranslation)).Select(d => d.ToString()));
    }
}
