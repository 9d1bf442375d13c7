using System.Net;
using CampaignSite.RateLimiting;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Security;

[Trait("Category", "Slow")]
public sealed class RateLimitsTests
{
    private static readonly IPAddress Someone = IPAddress.Parse("192.0.2.1");

    private readonly FakeTimeProvider _clock = new(SaltmarshSite.Noon);

    [Fact]
    public void The_thirty_first_post_of_a_minute_waits_for_the_next()
    {
        var limits = new RateLimits(_clock);
        _clock.Advance(TimeSpan.FromSeconds(20));
        var answers = Enumerable.Range(0, 31).Select(_ => limits.Count(Someone, RateLimitPolicy.Mark)).ToList();

        _clock.Advance(TimeSpan.FromSeconds(40));

        Assert.Equal(Enumerable.Repeat<TimeSpan?>(null, 30), answers.Take(30));
        Assert.Equal(TimeSpan.FromSeconds(40), answers[30]);
        Assert.Null(limits.Count(Someone, RateLimitPolicy.Mark));
    }

    [Fact]
    public void What_is_given_back_whole_costs_nothing_but_not_without_end()
    {
        var limits = new RateLimits(_clock);
        var sent = 0;
        while (limits.Count(Someone, RateLimitPolicy.Mark) is null)
        {
            limits.Refund(Someone, RateLimitPolicy.Mark, alsoMinute: true);
            sent++;
        }

        Assert.Equal(2 * PostLimits.PerMinute, sent);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(limits.Count(Someone, RateLimitPolicy.Mark));
    }

    [Theory]
    [InlineData(RateLimitPolicy.Mark, 120)]
    [InlineData(RateLimitPolicy.Default, 60)]
    [InlineData(RateLimitPolicy.Suggestion, 5)]
    public void Each_kind_has_its_own_hour(RateLimitPolicy policy, int perHour)
    {
        var limits = new RateLimits(_clock);
        for (var i = 0; i < perHour; i++)
        {
            Assert.Null(limits.Count(Someone, policy));
            _clock.Advance(TimeSpan.FromSeconds(29));
        }

        var other = policy == RateLimitPolicy.Mark ? RateLimitPolicy.Default : RateLimitPolicy.Mark;

        Assert.Equal(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(29 * perHour), limits.Count(Someone, policy));
        Assert.Null(limits.Count(Someone, other));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(limits.Count(Someone, policy));
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void One_count_is_one_address_or_one_slash_64(string one, string two, bool shared)
    {
        var limits = new RateLimits(_clock);
        for (var i = 0; i < PostLimits.PerMinute; i++)
        {
            limits.Count(IPAddress.Parse(one), RateLimitPolicy.Default);
        }

        var answer = limits.Count(IPAddress.Parse(two), RateLimitPolicy.Default);

        Assert.Equal(shared, answer is not null);
    }

    [Fact]
    public void A_flood_of_addresses_is_counted_together_and_washes_no_count_away()
    {
        var limits = new RateLimits(_clock);
        for (var i = 0; i < PostLimits.PerMinute; i++)
        {
            limits.Count(Someone, RateLimitPolicy.Default);
        }

        for (var i = 0; i < PostLimits.Addresses + 100; i++)
        {
            limits.Count(new IPAddress(BitConverter.GetBytes(0x0A000000 + i)), RateLimitPolicy.Default);
        }

        Assert.NotNull(limits.Count(Someone, RateLimitPolicy.Default));
        Assert.NotNull(limits.Count(IPAddress.Parse("198.51.100.1"), RateLimitPolicy.Default));
    }

    [Fact]
    public async Task Over_the_limit_a_page_says_when_to_come_back()
    {
        await using var site = await RunningSite.StartAsync(
            adjust: s => s.AddSingleton<TimeProvider>(_clock), map: app => app.MapPost("/write", () => Results.Text("written")));
        for (var i = 0; i < PostLimits.PerMinute; i++)
        {
            using var taken = await site.Client.SendAsync(RunningSite.Post("/write", ("a", "b")));
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var answer = await site.Client.SendAsync(RunningSite.Post("/write", ("a", "canary")));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(["60"], answer.Headers.GetValues("Retry-After"));
        Assert.Contains("<h1>Too many at once</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_a_page_could_not_take_because_it_failed_does_not_count_for_the_hour()
    {
        await using var site = await RunningSite.StartAsync(
            adjust: s => s.AddSingleton<TimeProvider>(_clock),
            map: app => app.MapPost("/write", string () => throw new InvalidOperationException("canary")).WithMetadata(new RateLimitAttribute(RateLimitPolicy.Suggestion)));
        for (var i = 0; i <= PostLimits.PerHour(RateLimitPolicy.Suggestion); i++)
        {
            using var failed = await site.Client.SendAsync(RunningSite.Post("/write", ("a", "b")));
            Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        }
    }

    [Fact]
    public async Task Limits_can_be_off_on_loopback_for_a_load_test()
    {
        await using var site = await RunningSite.StartAsync(
            settings: ["--Limits:Enabled=false"], map: app => app.MapPost("/write", () => Results.Text("written")));

        for (var i = 0; i < PostLimits.PerMinute + 1; i++)
        {
            using var taken = await site.Client.SendAsync(RunningSite.Post("/write", ("a", "b")));
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }
    }
}
