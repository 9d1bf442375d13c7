using System.Text.Json;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content;

public sealed class SaltmarshTests
{
    [Fact]
    public void The_second_campaign_has_no_error_and_only_the_warnings_it_was_given()
    {
        var result = Saltmarsh.Load();

        Assert.NotNull(result.Campaign);
        Assert.Equal(
            [
                "actions/donate-to-the-friends.en.md:10:10 stale-check",
                "countries/de.md:8:12 stale-check",
                "countries/jo.md:5:12 unknown-phone",
                "letters/to-the-embassy.en.md:1:1 missing-translation",
                "protected.yml:1:1 unlisted",
                "sources.yml:42:3 unused-source",
                "texts/how-to-count-birds.en.md:1:1 missing-translation",
                "texts/privacy.ar.md:4:13 stale-translation",
            ],
            result.Diagnostics.Select(d => $"{d.Location} {JsonNamingPolicy.KebabCaseLower.ConvertName(d.Code.ToString())}"));
    }
}
