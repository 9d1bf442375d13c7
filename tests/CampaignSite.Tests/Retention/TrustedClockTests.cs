using CampaignSite.Retention;

namespace CampaignSite.Tests.Retention;

public sealed class TrustedClockTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void R9_only_an_even_line_of_seven_days_is_believed()
    {
        var jumped = new TrustedClock(Day).Observe(Day.AddDays(400), isConfirmed: false);
        Assert.Equal(new TrustedClock(Day, Day.AddDays(400), Day.AddDays(400)), jumped);

        Assert.True(jumped.Observe(Day.AddDays(403), false).Observe(Day.AddDays(406), false).IsInDoubt);
        Assert.Equal(new TrustedClock(Day.AddDays(407)), jumped.Observe(Day.AddDays(403), false).Observe(Day.AddDays(406), false).Observe(Day.AddDays(407), false));
        Assert.Equal(new TrustedClock(Day, Day.AddDays(407), Day.AddDays(407)), jumped.Observe(Day.AddDays(407), false)); // a second jump begins anew
        Assert.Equal(new TrustedClock(Day, Day.AddDays(399), Day.AddDays(399)), jumped.Observe(Day.AddDays(399), false)); // so does a step back
        Assert.Equal(new TrustedClock(Day.AddDays(3)), jumped.Observe(Day.AddDays(3), false)); // the old line goes on
        Assert.Equal(new TrustedClock(Day), new TrustedClock(Day).Observe(Day.AddDays(-1), false));
        Assert.True(new TrustedClock(Day, Day.AddDays(-40), Day.AddDays(-34)).Observe(Day.AddDays(-33), false).IsInDoubt); // days back prove nothing
        Assert.Equal(new TrustedClock(Day.AddDays(-33)), new TrustedClock(Day).Observe(Day.AddDays(-33), isConfirmed: true));
        Assert.False(new TrustedClock(Day).Observe(Day.AddDays(-1), false).IsTrusted(Day.AddDays(-1)));
    }
}
