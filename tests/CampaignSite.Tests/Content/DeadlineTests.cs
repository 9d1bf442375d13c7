using System.Globalization;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Loading;
using CampaignSite.Planning;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2026-12-31T23:59:59Z", "2026-12-31", "2026-12-31")]
    [InlineData("2027-01-01T00:00:00Z", "2027-01-01", "2026-12-31")]
    [InlineData("2027-01-01T11:59:59Z", "2027-01-01", "2026-12-31")]
    [InlineData("2027-01-01T12:00:00Z", "2027-01-01", "2027-01-01")]
    public void A_day_has_ended_everywhere_at_noon_utc_of_the_next(string moment, string today, string anywhere)
    {
        var now = HalfDay.From(Moment(moment));
        var campaign = Saltmarsh.Campaign() with { Today = now.Day, IsMorning = now.IsMorning };

        Assert.Equal((today, anywhere), ($"{campaign.Today:yyyy-MM-dd}", $"{campaign.AnywhereOnEarth:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("2026-12-31T23:00:00Z", true)]
    [InlineData("2027-01-01T11:59:00Z", true)]
    [InlineData("2027-01-01T12:00:00Z", false)]
    public void An_action_can_be_done_until_its_last_day_has_ended_everywhere(string moment, bool isOpen)
    {
        var now = HalfDay.From(Moment(moment));
        var campaign = Saltmarsh.Campaign() with { Today = now.Day, IsMorning = now.IsMorning };
        var vigil = campaign.Action("attend-the-tide-vigil")! with { Status = Status.Open, Checked = null };
        campaign = campaign with { Actions = [vigil] };

        Assert.Equal((isOpen, !isOpen), (campaign.IsOpen(vigil), campaign.IsOver(vigil)));
        Assert.Equal(isOpen, OfferedActions.From(campaign, campaign.Country("gb")!.Code).Any());
        Assert.Equal(isOpen, campaign.CanBeDone(vigil with { Status = Status.Unknown }));
    }

    [Fact]
    public void The_version_of_a_campaign_turns_at_noon_as_at_midnight()
    {
        string Version(bool isMorning) => CampaignLoader.Load(PageRegistry.Site, FormatPage.Files(), new HalfDay(FormatPage.Today, isMorning)).Campaign!.Version;

        Assert.NotEqual(Version(isMorning: true), Version(isMorning: false));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
