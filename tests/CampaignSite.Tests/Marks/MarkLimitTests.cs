using CampaignSite.RateLimiting;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Marks;

[Trait("Category", "Slow")]
public sealed class MarkLimitTests
{
    [Fact]
    public async Task B55_the_121st_mark_of_an_hour_waits_and_changes_nothing()
    {
        var clock = new FakeTimeProvider(SaltmarshSite.Noon);
        await using var site = await SaltmarshSite.StartAsync(clock, settings: "--Limits:Enabled=true");
        var browser = new Browser(site);
        for (var i = 0; i < PostLimits.PerHour(RateLimitPolicy.Mark); i++)
        {
            // Four minutes' worth: all posts together are limited by the minute too.
            if (i > 0 && i % PostLimits.PerMinute == 0)
            {
                clock.Advance(TimeSpan.FromMinutes(1));
            }

            using var taken = await browser.PressAsync("read-the-briefing", "done");
            Assert.Equal(303, (int)taken.StatusCode);
        }

        clock.Advance(TimeSpan.FromMinutes(1));
        using var answer = await browser.PressAsync("read-the-briefing", "none");

        Assert.Equal(429, (int)answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalMinutes, 50, 60);
        Assert.Equal([], Browser.SetCookies(answer));
        Assert.Single(await browser.RowsAsync());
        Assert.Contains("<h1>Too many at once</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
