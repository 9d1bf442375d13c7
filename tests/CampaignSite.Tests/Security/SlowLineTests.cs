using CampaignSite.Hosting;
using CampaignSite.Tests.Security.Support;
using CampaignSite.Tests.Suggestions.Support;

namespace CampaignSite.Tests.Security;

/// <summary>A client that stops half way is cut off by the time limits, with the real figures, and nothing is stored.</summary>
[Trait("Category", "Slow")]
public sealed class SlowLineTests(SlowLines lines) : IClassFixture<SlowLines>
{
    // The server looks at its clock about once a second, and the machine may be busy.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(12);

    [Fact]
    public async Task B23_Chunks_without_an_end_are_cut_by_the_rate() => await CutByRateAsync(await lines.ChunksWithoutEnd, "HTTP/1.1 408 ");

    [Fact]
    public async Task B25_A_body_that_is_expected_and_never_comes_is_cut_by_the_rate() =>
        await CutByRateAsync(await lines.ExpectedBody, "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 408 ");

    [Fact]
    public async Task B26_Headers_that_stop_half_way_are_408_at_the_limit()
    {
        var end = await lines.HalfHeaders;

        Assert.StartsWith("HTTP/1.1 408 ", end.Answer, StringComparison.Ordinal);
        Assert.InRange(end.Took, RequestLimits.RequestHeaders - TimeSpan.FromSeconds(1), RequestLimits.RequestHeaders + Slack);
    }

    [Fact]
    public async Task B27_A_body_that_stops_half_way_is_cut_and_nothing_of_it_stored() => await CutByRateAsync(await lines.HalfBody, "HTTP/1.1 408 ");

    [Fact]
    public async Task B34_A_connection_of_settings_alone_ends_as_an_idle_one()
    {
        var end = await lines.FloodOfSettings;

        Assert.StartsWith("closed", end.Answer, StringComparison.Ordinal);
        Assert.InRange(end.Took, TimeSpan.Zero, RequestLimits.KeepAlive + Slack);
    }

    [Fact]
    public async Task B34_A_window_that_stays_closed_ends_the_connection()
    {
        var end = await lines.ClosedWindow;

        Assert.StartsWith("closed", end.Answer, StringComparison.Ordinal);
        Assert.InRange(end.Took, RequestLimits.DataRateGrace - TimeSpan.FromSeconds(1), RequestLimits.DataRateGrace + (2 * Slack));
    }

    private async Task CutByRateAsync(SlowLines.SlowEnd end, string answer)
    {
        Assert.StartsWith(answer, end.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("half", end.Answer, StringComparison.Ordinal);
        Assert.InRange(end.Took, RequestLimits.DataRateGrace - TimeSpan.FromSeconds(1), RequestLimits.DataRateGrace + Slack);
        Assert.Equal([], await lines.Site.SuggestionsAsync());
    }
}
