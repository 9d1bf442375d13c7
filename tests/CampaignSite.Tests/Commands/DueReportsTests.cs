using CampaignSite.Suggestions;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Commands;

/// <summary>What visitors reported, beside what is due.</summary>
[Trait("Category", "Slow")]
public sealed class DueReportsTests
{
    private static readonly ReportedContact Telephone = new("de/embassy", "phones");

    [Fact]
    public async Task A_day_counts_once_for_a_contact_however_many_wrote_and_what_looks_like_spam_not_at_all()
    {
        await using var world = await StoreWorld.StartedAsync();
        await world.Suggestions.AddAsync("First", null, null, SuggestionNotes.None, Telephone);
        await world.Suggestions.AddAsync("Second", null, null, SuggestionNotes.None, Telephone);
        await world.Suggestions.AddAsync("Spam", null, null, SuggestionNotes.TrapFilled, Telephone with { Field = "email" });
        await world.Suggestions.AddAsync("Another office", null, null, SuggestionNotes.None, Telephone with { Office = "zz/embassy" });
        world.Time.Now += TimeSpan.FromDays(1);
        await world.Suggestions.AddAsync("Third", null, null, SuggestionNotes.None, Telephone);

        var due = await DueAsync(world);

        var line = Assert.Single(due.Output.Split('\n'), one => one.Contains("reported: ", StringComparison.Ordinal));
        Assert.Matches("^    reported: phones did not work, on 2 days, last 2026-11-23; suggestions show [a-z0-9]{6} or [a-z0-9]{6} or [a-z0-9]{6}$", line);
        Assert.Contains(" de/embassy: ", due.Output.Split(line)[0].Split('\n')[^3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_editor_has_decided_on_is_shown_no_more()
    {
        await using var world = await StoreWorld.StartedAsync();
        await world.Suggestions.AddAsync("First", null, null, SuggestionNotes.None, Telephone);
        await world.StopAsync();
        var id = (await CommandRun.OfAsync("suggestions", "list", "--data", world.Folder)).Output[..6];
        Assert.Contains("contact   de/embassy phones\n", (await CommandRun.OfAsync("suggestions", "show", id, "--data", world.Folder)).Output, StringComparison.Ordinal);
        Assert.Contains("reported: ", (await DueAsync(world)).Output, StringComparison.Ordinal);

        await CommandRun.OfAsync("suggestions", "accept", id, "--data", world.Folder);

        Assert.DoesNotContain("reported: ", (await DueAsync(world)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_told()
    {
        using var folder = new TemporaryFolder();

        var due = await CommandRun.OfAsync("due", "--content", Repository.PathOf("content"), "--data", folder.At("none"));

        Assert.Equal(2, due.ExitCode);
        Assert.Contains("There is no folder", due.Error, StringComparison.Ordinal);
    }

    private static async Task<CommandRun> DueAsync(StoreWorld world)
    {
        var due = await CommandRun.OfAsync("due", "--all", "--content", Repository.PathOf("content"), "--data", world.Folder);
        Assert.Equal((0, ""), (due.ExitCode, due.Error));
        return due;
    }
}
