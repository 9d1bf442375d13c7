using CampaignSite.Marks;
using CampaignSite.Retention;
using CampaignSite.Suggestions;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Retention;

/// <summary>What holds on every kind of database.</summary>
[Trait("Category", "Slow")]
public abstract class ClockTests(TestStore store)
{
    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public async Task R9_a_clock_that_is_ten_years_off_for_a_while_deletes_nothing_and_says_so(int years)
    {
        await using var world = await store.StartedAsync();
        await world.PurgeAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done);
        await world.Suggestions.AddAsync("The number rings out.", null, null, SuggestionNotes.None);
        var right = world.Time.Now;

        world.Time.Now = right.AddYears(years);
        await world.PurgeAsync();
        Assert.Equal(RetentionState.Doubting, world.Purge.State);
        Assert.Single(world.Log.Lines, line => line.Contains("nothing is deleted by age until", StringComparison.Ordinal));
        var late = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(late, "a", MarkOutcome.Done);
        await world.Suggestions.AddAsync("The gate is shut.", null, null, SuggestionNotes.None);
        await world.LiveAsync(6);

        world.Time.Now = right.AddDays(3);
        await world.PurgeAsync();

        Assert.Equal(RetentionState.Good, world.Purge.State);
        Assert.Equal((1, 1), ((await world.Marks.ForVisitorAsync(visitor))!.Count, (await world.Marks.ForVisitorAsync(late))!.Count));
        Assert.Equal(2, world.Number("SELECT count(*) FROM suggestions"));

        // And what was dated wrongly is kept no longer than promised.
        await world.LiveAsync(90);
        Assert.Equal(0, world.Number("SELECT count(*) FROM marks"));
        await world.LiveAsync(90);
        Assert.Equal(0, world.Number("SELECT count(*) FROM suggestions"));
    }

    [Fact]
    public async Task R9_a_clock_that_runs_wild_in_small_steps_deletes_nothing_and_is_believed_again_when_it_is_right()
    {
        await using var world = await store.StartedAsync();
        await world.PurgeAsync();
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);
        var right = world.Time.Now;
        for (var minute = 0; minute < 60; minute++)
        {
            world.Time.Pass(TimeSpan.FromMinutes(1), shown: TimeSpan.FromDays(3));
            await world.PurgeAsync();
        }

        Assert.Equal((RetentionState.Doubting, 1), (world.Purge.State, (int)world.Number("SELECT count(*) FROM marks")));

        world.Time.Now = right.AddHours(1);
        await world.PurgeAsync();
        await world.LiveAsync(89);
        Assert.Equal((RetentionState.Good, 1), (world.Purge.State, (int)world.Number("SELECT count(*) FROM marks")));
        await world.LiveAsync(1);
        Assert.Equal(0, world.Number("SELECT count(*) FROM marks"));
    }

    [Fact]
    public async Task R9_a_doubted_line_that_goes_faster_than_time_is_never_believed()
    {
        await using var world = await store.StartedAsync();
        await world.PurgeAsync();
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);
        world.Time.Now = world.Time.Now.AddDays(400);
        for (var minute = 0; minute < 60; minute++)
        {
            world.Time.Pass(TimeSpan.FromMinutes(1), shown: TimeSpan.FromDays(1));
            await world.PurgeAsync();
        }

        Assert.Equal((RetentionState.Doubting, 1), (world.Purge.State, (int)world.Number("SELECT count(*) FROM marks")));
    }

    [Fact]
    public async Task R9_a_machine_that_slept_for_days_is_believed_after_a_week()
    {
        await using var world = await store.StartedAsync();
        await world.PurgeAsync();
        world.Time.Pass(TimeSpan.FromMinutes(1), shown: TimeSpan.FromDays(10)); // time as a process counts it stands while the machine sleeps
        await world.PurgeAsync();
        Assert.Equal(RetentionState.Doubting, world.Purge.State);

        await world.LiveAsync(7);
        Assert.Equal(RetentionState.Good, world.Purge.State);
        await world.LiveAsync(6);
        Assert.Equal(RetentionState.Good, world.Purge.State);
    }

    [Fact]
    public async Task R9_a_clock_that_was_behind_for_more_than_a_week_makes_nothing_old_when_it_is_put_right()
    {
        await using var world = await store.StartedAsync();
        await world.PurgeAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done);
        await world.Suggestions.AddAsync("The number rings out.", null, null, SuggestionNotes.None);
        var right = world.Time.Now;

        world.Time.Now = right.AddYears(-10);
        await world.PurgeAsync();
        await world.LiveAsync(8);
        Assert.Equal(RetentionState.Doubting, world.Purge.State);
        Assert.Contains(world.Log.Lines, line => line.Contains("until the clock reaches it again", StringComparison.Ordinal));

        world.Time.Now = right.AddDays(8);
        await world.PurgeAsync();
        await world.LiveAsync(8);

        Assert.Equal((RetentionState.Good, 1), (world.Purge.State, (int)world.Number("SELECT count(*) FROM suggestions")));
        Assert.Single((await world.Marks.ForVisitorAsync(visitor))!);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task R9_an_hour_off_around_midnight_is_no_reason_for_doubt(int hours)
    {
        await using var world = await store.StartedAsync();
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);
        foreach (var moment in new[] { "2026-11-22T23:30:00Z", "2026-11-23T00:30:00Z" })
        {
            world.Time.Now = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
            await world.PurgeAsync();
            world.Time.Now = world.Time.Now.AddHours(hours);
            await world.PurgeAsync();
            Assert.Equal(RetentionState.Good, world.Purge.State);
        }

        Assert.Equal(1, world.Number("SELECT count(*) FROM marks"));
        Assert.DoesNotContain(world.Log.Lines, line => line.Contains("deleted by age", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2028-02-28", "2028-05-28")] // over 29 February: ninety days are ninety days
    [InlineData("2028-02-29", "2028-05-29")]
    [InlineData("2026-10-24", "2027-01-22")] // over the end of summer time
    [InlineData("2027-03-27", "2027-06-25")] // over its beginning
    [InlineData("2016-12-31", "2017-03-31")] // over a leap second
    public async Task R9_ninety_days_are_counted_alike_over_leap_days_summer_time_and_leap_seconds(string marked, string purged)
    {
        await using var world = await store.NewAsync();
        world.Time.Now = At(marked).AddHours(23).AddMinutes(59).AddSeconds(59);
        await world.StartAsync();
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);
        await world.LiveAsync((int)(At(purged) - At(marked)).TotalDays - 1);
        Assert.Equal(1, world.Number("SELECT count(*) FROM marks"));

        world.Time.Now = At(purged);
        await world.PurgeAsync();

        Assert.Equal(0, world.Number("SELECT count(*) FROM marks"));
    }

    [Fact]
    public async Task R9_a_site_that_was_off_for_months_waits_a_week_and_deletes_without_an_operator()
    {
        await using var world = await store.StartedAsync();
        await world.PurgeAsync();
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);
        await world.StopAsync();
        world.Time.Now = world.Time.Now.AddDays(120);
        await world.StartAsync();

        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done);
        await world.PurgeAsync();
        await world.LiveAsync(6);
        Assert.Equal((RetentionState.Doubting, 2), (world.Purge.State, (int)world.Number("SELECT count(*) FROM marks")));

        await world.LiveAsync(1);
        Assert.Equal((RetentionState.Good, 1), (world.Purge.State, (int)world.Number("SELECT count(*) FROM marks")));
        Assert.Single((await world.Marks.ForVisitorAsync(visitor))!);
    }

    [Fact]
    public async Task R9_an_operator_who_has_looked_at_the_clock_need_not_wait()
    {
        await using var world = await store.NewAsync(new() { ClockCheckedOn = "2027-03-22" });
        await world.StartAsync();
        await world.PurgeAsync();
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);

        world.Time.Now = At("2027-03-22");
        await world.PurgeAsync();

        Assert.Equal((RetentionState.Good, 0), (world.Purge.State, (int)world.Number("SELECT count(*) FROM marks")));
    }

    [Fact]
    public async Task R9_a_clock_that_was_ahead_and_is_put_right_deletes_again_when_an_operator_vouches_and_not_by_itself()
    {
        await using var world = await store.NewAsync(new() { ClockCheckedOn = "2026-12-02" });
        var right = world.Time.Now;
        world.Time.Now = right.AddYears(10);
        await world.StartAsync();
        await world.PurgeAsync();
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);

        world.Time.Now = right;
        await world.PurgeAsync();
        Assert.Equal(RetentionState.Doubting, world.Purge.State);
        await world.LiveAsync(9);
        Assert.Equal(RetentionState.Doubting, world.Purge.State);
        await world.LiveAsync(1);
        Assert.Equal(RetentionState.Good, world.Purge.State);
        await world.LiveAsync(90);

        Assert.Equal(0, world.Number("SELECT count(*) FROM marks"));
    }

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse(day + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
}
