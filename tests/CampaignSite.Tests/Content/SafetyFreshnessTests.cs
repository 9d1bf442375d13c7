using System.Globalization;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Content.Organisations;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content;

/// <summary>What readers at risk rely on, the day before its limit, on it and after it.</summary>
public sealed class SafetyFreshnessTests
{
    // Both ways out and all quiet texts of Saltmarsh were looked at on 20 November 2026; the limits are 30 and 90 days.
    [Theory]
    [InlineData("2026-12-19", false)]
    [InlineData("2026-12-20", false)]
    [InlineData("2026-12-21", true)]
    public void The_page_that_Leave_opens(string day, bool isOld)
    {
        var result = LoadOn(day);

        Assert.Equal(isOld, result.Campaign!.IsExitOld(result.Campaign.BaseLanguage));
        Assert.Equal(isOld ? 2 : 0, Stale(result, "campaign.yml"));
    }

    [Theory]
    [InlineData("2027-02-17", false)]
    [InlineData("2027-02-18", false)]
    [InlineData("2027-02-19", true)]
    public void A_quiet_text(string day, bool isOld)
    {
        var result = LoadOn(day);

        Assert.Equal(isOld, result.Campaign!.IsOld(result.Campaign.Text("safety")!));
        Assert.Equal(isOld ? 1 : 0, Stale(result, "texts/safety.en.md"));
        Assert.False(result.Campaign.IsOld(result.Campaign.Text("about")!));
    }

    // Sixty days from 1 November 2026.
    [Theory]
    [InlineData("2026-12-30", false)]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-01-01", true)]
    public void Somebody_who_can_be_asked_for_help(string day, bool isOld)
    {
        var result = LoadOn(day, ContentFile.FromText("organisations/line.en.md",
            "---\ntitle: Line\nsummary: Answers.\nstatus: open\nhelp: {channel: Telephone, leaves: A record of the call.}\n"
            + "checked: {on: 2026-11-01, how: called, source: The line}\n---\nWords.\n"));
        var line = result.Campaign!.Organisation("line")!;

        Assert.Equal(isOld, result.Campaign.IsOld(line));
        Assert.Equal(isOld ? HelperTrust.Unconfirmed : HelperTrust.Confirmed, result.Campaign.TrustIn(line));
        Assert.Equal(isOld ? 1 : 0, Stale(result, "organisations/line.en.md"));
    }

    [Theory]
    [InlineData("status: unknown", 1)]
    [InlineData("status: open", 1)]
    [InlineData("status: closed\nreason: It gave up.", 0)]
    [InlineData("status: unsafe\nreason: Others read along.", 0)]
    public void Who_can_be_asked_for_help_counts_until_closed_or_unsafe(string status, int warnings)
    {
        var result = LoadOn("2027-01-01", ContentFile.FromText("organisations/line.en.md",
            $"---\ntitle: Line\nsummary: Answers.\n{status}\nhelp: {{channel: Telephone, leaves: A record of the call.}}\n"
            + "checked: {on: 2026-11-01, how: called, source: The line}\n---\nWords.\n"));

        Assert.NotNull(result.Campaign);
        Assert.Equal(warnings, Stale(result, "organisations/line.en.md"));
    }

    // Forty-five days from 20 November 2026.
    [Theory]
    [InlineData("2027-01-04", false)]
    [InlineData("2027-01-05", true)]
    public void A_release_fails_where_judgements_are_old(string day, bool fails)
    {
        var found = ReleaseRules.Apply(LoadOn(day).Diagnostics);

        Assert.Equal(fails, found.Any(d => d is { Severity: Severity.Error, Code: DiagnosticCode.StaleJudgement }));
    }

    [Fact]
    public void A_release_fails_where_an_edit_is_only_warned()
    {
        var fresh = ReleaseRules.Apply(LoadOn("2026-11-22").Diagnostics);
        var old = ReleaseRules.Apply(LoadOn("2026-12-21").Diagnostics);

        Assert.DoesNotContain(fresh, d => d.Severity == Severity.Error);
        Assert.Equal(2, old.Count(d => d.Severity == Severity.Error && d.Code == DiagnosticCode.StaleSafety));
        Assert.Contains(old, d => d is { Severity: Severity.Warning, Code: DiagnosticCode.StaleCheck });
    }

    [Fact]
    public void One_check_may_stand_for_the_way_out_in_every_language()
    {
        var text = File.ReadAllText(Path.Combine(Saltmarsh.Folder, "campaign.yml"));
        var lines = text.Split('\n').ToList();
        var at = lines.IndexOf("exit-checked:");
        lines.RemoveRange(at, 3);
        lines.Insert(at, "exit-checked: {on: 2026-11-20, how: live-page, source: Both pages}");

        var result = LoadOn("2026-12-20", ContentFile.FromText("campaign.yml", string.Join('\n', lines)));

        Assert.All(result.Campaign!.Languages, language => Assert.False(result.Campaign.IsExitOld(language)));
    }

    private static int Stale(LoadResult result, string path) =>
        result.Diagnostics.Count(d => d.Code == DiagnosticCode.StaleSafety && d.Location.Path == path);

    private static LoadResult LoadOn(string day, params ContentFile[] changed)
    {
        var paths = changed.Select(file => file.Path).ToHashSet();
        return CampaignLoader.Load(PageRegistry.Site,
            [.. Saltmarsh.Files().Where(file => !paths.Contains(file.Path)), .. changed],
            DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
