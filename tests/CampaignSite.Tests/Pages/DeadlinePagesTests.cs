using System.Net;
using System.Text.Json;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Pages;

/// <summary>The last day of an action, seen from everywhere on the site while it ends around the earth.</summary>
[Trait("Category", "Slow")]
public sealed class DeadlinePagesTests
{
    private const string Action = "attend-the-tide-vigil";

    [Fact]
    public async Task Pages_files_search_and_archive_turn_together_at_noon_utc_and_no_copy_is_fresh_beyond_it()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 1, 1, 11, 58, 0, TimeSpan.Zero));
        await using var site = await SaltmarshSite.StartAsync(clock);

        Assert.Equal((true, true, false, "may-be-open", HttpStatusCode.OK, true), await SeenAsync(site));
        using (var list = await site.Client.GetAsync("/actions"))
        {
            Assert.Equal("public, max-age=120, stale-while-revalidate=86400, stale-if-error=604800, no-transform", list.Headers.NonValidated["Cache-Control"].ToString());
        }

        clock.Advance(TimeSpan.FromMinutes(3));
        await Wait.UntilAsync(clock, () => !SaltmarshSite.CampaignOf(site).IsMorning);

        Assert.Equal((false, false, true, "over", HttpStatusCode.NotFound, false), await SeenAsync(site));
    }

    [Fact]
    public async Task The_page_of_an_action_says_in_which_zone_its_last_day_ends()
    {
        await using var site = await SaltmarshSite.StartAsync();

        Assert.Contains(
            "Last day: 31 December 2026, until that day ends everywhere on Earth (UTC−12).",
            (await site.Client.GetStringAsync($"/actions/{Action}")).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    private static async Task<(bool Listed, bool Dated, bool Archived, string State, HttpStatusCode Calendar, bool Found)> SeenAsync(RunningSite site)
    {
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync("/data/campaign.json"));
        var state = json.RootElement.GetProperty("actions").EnumerateArray().Single(one => one.GetProperty("slug").GetString() == Action).GetProperty("state").GetString()!;
        using var calendar = await site.Client.GetAsync($"/actions/{Action}.ics");
        var link = $"/actions/{Action}";
        return (
            (await site.Client.GetStringAsync("/actions")).Contains(link, StringComparison.Ordinal),
            (await site.Client.GetStringAsync(link)).Contains("Last day:", StringComparison.Ordinal),
            (await site.Client.GetStringAsync("/archive"))
                .Contains("<a href=\"" + link + "\">Attend the tide vigil</a></h3>", StringComparison.Ordinal),
            state,
            calendar.StatusCode,
            (await site.Client.GetStringAsync("/search?q=vigil")).Contains("May be open", StringComparison.Ordinal));
    }
}
