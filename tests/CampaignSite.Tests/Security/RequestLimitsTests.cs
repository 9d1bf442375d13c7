using System.Globalization;
using CampaignSite.Hosting;
using CampaignSite.RateLimiting;
using CampaignSite.Suggestions;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Security;

public sealed class RequestLimitsTests
{
    [Fact]
    public void The_page_for_operators_prints_the_table()
    {
        var page = Repository.Read("docs/operations.md");
        string[] rows =
        [
            $"| {N(RequestLimits.Body)} bytes |",
            $"| {N(RequestLimits.RequestLine)} bytes; {N(RequestLimits.HeaderBytes)} bytes; {RequestLimits.Headers} |",
            $"| {RequestLimits.FormKeys}; {RequestLimits.FormKeyLength} characters; {N(RequestLimits.FormValueLength)} characters |",
            $"| {N(RequestLimits.Connections)}; {RequestLimits.Http2Streams} |",
            $"| {N(RequestLimits.KeepAlive.TotalSeconds)} seconds; {N(RequestLimits.RequestHeaders.TotalSeconds)} seconds |",
            $"| {RequestLimits.MinDataRate} bytes a second, after {N(RequestLimits.DataRateGrace.TotalSeconds)} seconds |",
            $"| {N(RequestLimits.Shutdown.TotalSeconds)} seconds |",
            $"| {PostLimits.PerMinute} a minute, {PostLimits.PerHour(RateLimitPolicy.Mark)} marks an hour, {PostLimits.PerHour(RateLimitPolicy.Default)} others an hour |",
            $"| {N(RequestLimits.RedisplayedBytes)} bytes |",
            $"| {N(RequestLimits.DiscardedBytes)} bytes |",
            $"| {N(SubmittedText.MaxTextLength)} characters and 16,000 bytes; {N(SubmittedText.MaxLineLength)} each |",
            $"| {PostLimits.PerHour(RateLimitPolicy.Suggestion)} an hour from one address; {PostLimits.PerHourInAll(RateLimitPolicy.Suggestion)} an hour from all; {N(SuggestionStore.MaxWaiting)} open and {N(SuggestionStore.MaxWaiting)} held at once |",
            $"| {N(PostLimits.Addresses)}; beyond them",
        ];

        Assert.Equal([], rows.Where(row => !page.Contains(row, StringComparison.Ordinal)));
    }

    private static string N(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
