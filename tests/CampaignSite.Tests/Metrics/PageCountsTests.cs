using CampaignSite.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Metrics;

public sealed class PageCountsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Noon);
    private readonly PageCounts _counts;

    public PageCountsTests() => _counts = new PageCounts(_time);

    [Fact]
    public void N12_the_hour_that_goes_on_is_not_visible()
    {
        Count("/timeline", hits: 1000);
        _time.Advance(TimeSpan.FromMinutes(59));

        Assert.Equal(TimeSpan.FromMinutes(1), _counts.CloseHour());

        Assert.Null(_counts.LastHour);
    }

    [Fact]
    public void N12_a_whole_hour_is_told_in_tens_and_none_is_not_told_from_nine()
    {
        Count("/timeline", hits: 15, misses: 4);
        Count("/about", hits: 9);
        Count("/actions", misses: 10);

        var hour = CloseAfter(TimeSpan.FromHours(1));

        Assert.NotNull(hour);
        Assert.Equal(Noon, hour.Start);
        Assert.Equal([("/actions", 10L), ("/timeline", 10L)], hour.Requests.Where(page => page.Count > 0));
        Assert.Contains(("/about", 0L), hour.Requests);
        Assert.Contains(("/sources", 0L), hour.Requests);
        Assert.Equal((20L, 10L), (hour.Hits, hour.Misses));
    }

    [Fact]
    public void N12_all_counted_pages_are_told_whether_or_not_someone_came()
    {
        var quiet = CloseAfter(TimeSpan.FromHours(1));
        Count("/timeline", hits: 500);
        var loud = CloseAfter(TimeSpan.FromHours(1));

        Assert.Equal(quiet!.Requests.Select(page => page.Address), loud!.Requests.Select(page => page.Address));
    }

    [Fact]
    public void An_hour_begins_at_zero()
    {
        Count("/timeline", hits: 500, misses: 500);
        CloseAfter(TimeSpan.FromHours(1));

        var next = CloseAfter(TimeSpan.FromHours(1));

        Assert.Equal(Noon.AddHours(1), next!.Start);
        Assert.All(next.Requests, page => Assert.Equal(0, page.Count));
        Assert.Equal((0L, 0L), (next.Hits, next.Misses));
    }

    [Fact]
    public void N12_of_an_hour_in_which_the_site_started_nothing_is_told()
    {
        var time = new FakeTimeProvider(Noon.AddMinutes(55));
        var counts = new PageCounts(time);
        Hit(counts, "/timeline", 50);
        time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(TimeSpan.FromHours(1), counts.CloseHour());
        Assert.Null(counts.LastHour);

        Hit(counts, "/timeline", 50);
        time.Advance(TimeSpan.FromHours(1));
        counts.CloseHour();
        Assert.Equal(Noon.AddHours(1), counts.LastHour!.Start);
    }

    [Theory]
    [InlineData(45, -30)]
    [InlineData(10, 45)]
    [InlineData(45, 20)]
    [InlineData(45, 200)]
    [InlineData(45, -200)]
    public void N12_of_an_hour_in_which_the_clock_was_set_nothing_is_told(int after, int by)
    {
        var clock = new SettableClock { Now = Noon };
        var counts = new PageCounts(clock);
        clock.Pass(TimeSpan.FromHours(1));
        counts.CloseHour();
        Assert.NotNull(counts.LastHour);

        Hit(counts, "/timeline", 500);
        clock.Pass(TimeSpan.FromMinutes(after));
        clock.Now = clock.Now.AddMinutes(by);

        // Until the clock has passed the hour that was counted.
        do
        {
            clock.Pass(counts.CloseHour());
        }
        while (clock.Now < Noon.AddHours(2));
        counts.CloseHour();

        Assert.Null(counts.LastHour);
    }

    private HourlyCounts? CloseAfter(TimeSpan span)
    {
        _time.Advance(span);
        _counts.CloseHour();
        return _counts.LastHour;
    }

    private void Count(string address, int hits = 0, int misses = 0)
    {
        Hit(_counts, address, hits);
        for (var i = 0; i < misses; i++)
        {
            _counts.CounterOf(address)!.CountMiss();
        }
    }

    private static void Hit(PageCounts counts, string address, int hits)
    {
        var request = new DefaultHttpContext { Request = { Method = "GET" } }.Request;
        for (var i = 0; i < hits; i++)
        {
            counts.CounterOf(address)!.CountHit(request);
        }
    }

    // The fake one of the platform moves its timestamps, too, when it is set.
    private sealed class SettableClock : TimeProvider
    {
        private TimeSpan _passed;

        public DateTimeOffset Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => _passed.Ticks;

        public void Pass(TimeSpan span) => (_passed, Now) = (_passed + span, Now + span);
    }
}
