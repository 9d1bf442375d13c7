using CampaignSite.Content.Checks;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Tests.Content.Model;

public sealed class CheckTests
{
    [Theory]
    [InlineData(null, "2026-11-15")]
    [InlineData("2026-11-01", "2026-11-01")]
    [InlineData("2026-10", "2026-10-31")]
    [InlineData("2022", "2022-12-31")]
    [InlineData("2026-11", "2026-11-15")]
    [InlineData("2026", "2026-11-15")]
    [InlineData("2027-01-01", "2026-11-15")]
    public void Freshness_counts_from_the_last_day_the_page_can_be_of_and_never_from_after_the_look(string? sourceDate, string expected)
    {
        var check = new Check
        {
            On = new DateOnly(2026, 11, 15),
            How = CheckMethod.ArchivedPage,
            Source = "An archive",
            SourceDate = PartialDate.TryParse(sourceDate, out var date) ? date : null,
        };

        Assert.Equal(expected, check.CountsFrom.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
