using CampaignSite.Content;
using CampaignSite.Content.Timeline;
using CampaignSite.Exports;
using CampaignSite.Testing;
using CampaignSite.Tests.Exports.Support;

namespace CampaignSite.Tests.Exports;

public sealed class RemindersTests
{
    private readonly Campaign _campaign = Saltmarsh.Campaign();

    [Theory]
    [InlineData("2026-11-22", "1", null, "2026-11-23")]
    [InlineData("2026-11-22", "366", null, "2027-11-23")]
    [InlineData("2026-11-22", null, "week", "2026-11-29")]
    [InlineData("2026-11-22", null, "month", "2026-12-22")]
    [InlineData("2026-11-22", null, "year", "2027-11-22")]
    [InlineData("2026-11-22", "14", "week", "2026-12-06")]
    [InlineData("2026-12-31", null, "month", "2027-02-01")] // every month has a first, not every month a 31st
    [InlineData("2027-01-28", null, "month", "2027-02-28")]
    [InlineData("2028-02-28", "1", "year", "2028-03-01")]
    [InlineData("2028-02-28", "1", null, "2028-02-29")]
    public void The_first_day_is_the_one_asked_for_and_one_that_comes_back(string today, string? days, string? every, string first)
    {
        var localized = HostileText.Reader(_campaign with { Today = Date(today) });

        var found = Reminders.Read(new ReminderQuery { In = days, Every = every }, localized).Event!;

        Assert.Equal(Date(first), found.Day);
    }

    [Theory]
    [InlineData("2025-03-02", "2025-03-03")]
    [InlineData("2025-03-03", "2025-03-03")]
    [InlineData("2025-03-04", "2026-03-03")]
    public void An_anniversary_is_the_next_day_of_that_name(string today, string next)
    {
        var localized = HostileText.Reader(_campaign with { Today = Date(today) });

        var found = Reminders.Read(new ReminderQuery { Event = "gate-closed" }, localized).Event!;

        Assert.Equal((Date(next), Repeat.Year), (found.Day, found.Every!.Value));
        Assert.EndsWith("(3 March 2025)", found.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-03-03", "2027-03-03", "/timeline", true)]
    [InlineData("2027-03-04", "2027-03-04", "/timeline", false)]
    [InlineData("2027-03-03", "2027-03-05", "/timeline", false)]
    [InlineData("2027-03-03", "2027-03-03", "/share", false)]
    [InlineData("2025-03-03", "2025-03-03", "/timeline", false)] // the day itself is no anniversary of it
    public void A_day_kept_for_an_event_of_the_timeline_comes_back_every_year(string opens, string closes, string link, bool yearly)
    {
        var campaign = _campaign with { Today = new(2025, 1, 1) };
        var action = campaign.Action("attend-the-tide-vigil")! with { Opens = Date(opens), Closes = Date(closes), Link = link };

        Assert.Equal(yearly, Reminders.IsAnniversary(action, campaign));
        Assert.Equal(yearly ? [Repeat.Year] : [null], Reminders.DatesOf(action, HostileText.Reader(campaign)).Select(day => day.Every).Distinct());
    }

    [Fact]
    public void An_event_of_which_only_the_month_is_known_has_no_anniversary()
    {
        var item = _campaign.Timeline.First(item => item.Date.Precision != DatePrecision.Day);

        var (found, problem) = Reminders.Read(new ReminderQuery { Event = item.Slug.Value }, HostileText.Reader(_campaign));

        Assert.Null(found);
        Assert.Equal("The day of this event is not known, so it cannot repeat every year.", problem);
    }

    [Theory]
    [InlineData("sign-the-petition-of-2025")]
    [InlineData("join-the-night-watch")]
    public void Nobody_is_reminded_of_what_is_over_or_unsafe(string action)
    {
        var (found, problem) = Reminders.Read(new ReminderQuery { Action = action, In = "14" }, HostileText.Reader(_campaign));

        Assert.Null(found);
        Assert.Equal("This action is over, so there is nothing to be reminded of.", problem);
    }

    public static TheoryData<string?, string?, string?, string?, string?, string?> Wrong => new()
    {
        { null, null, null, null, null, null },
        { "0", null, null, null, null, null },
        { "367", null, null, null, null, null },
        { "-1", null, null, null, null, null },
        { "+1", null, null, null, null, null },
        { " 1", null, null, null, null, null },
        { "1,2", null, null, null, null, null },
        { "99999999999999999999", null, null, null, null, null },
        { "١٤", null, null, null, null, null },
        { "", null, null, null, null, null },
        { null, "day", null, null, null, null },
        { null, "Week", null, null, null, null },
        { "14", null, "no-such-action", null, null, null },
        { "14", null, "../../campaign.yml", null, null, null },
        { "14", null, null, "no-such-letter", null, null },
        { null, null, null, null, "no-such-event", null },
        { "14", null, null, null, "gate-closed", null },
        { null, "week", null, null, "gate-closed", null },
        { "14", null, "call-the-embassy", "to-the-embassy", null, null },
        { "14", null, null, null, null, "telling" },
        { "14", null, null, null, null, "" },
        { null, null, "call-the-embassy", null, null, "neutral" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_makes_no_reminder_is_told_what_would(string? days, string? every, string? action, string? letter, string? item, string? title)
    {
        var query = new ReminderQuery { In = days, Every = every, Action = action, Letter = letter, Event = item, Title = title };

        var (found, problem) = Reminders.Read(query, HostileText.Reader(_campaign));

        Assert.Null(found);
        Assert.StartsWith("This address does not make a reminder.", problem, StringComparison.Ordinal);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
