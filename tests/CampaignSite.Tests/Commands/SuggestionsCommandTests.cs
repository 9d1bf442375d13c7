using System.Diagnostics;
using CampaignSite.Storage;
using CampaignSite.Suggestions;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Suggestions.Support;
using CampaignSite.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CampaignSite.Tests.Commands;

/// <summary>What an editor meets on the command line, beside a site that runs and without one.</summary>
[Trait("Category", "Slow")]
public sealed class SuggestionsCommandTests
{
    [Fact]
    public async Task Reading_works_beside_the_running_site_and_writes_nothing()
    {
        await using var site = await WithSuggestionsAsync("First", "Second");
        var data = site.Folder.At("data");
        var before = Files(data);

        var list = await CommandRun.OfAsync("suggestions", "list", "--data", data);
        var show = await CommandRun.OfAsync("suggestions", "show", list.Output[..6], "--data", data);
        var export = await CommandRun.OfAsync("suggestions", "export", "--format", "json", "--data", data);

        Assert.Equal((0, 0, 0), (list.ExitCode, show.ExitCode, export.ExitCode));
        Assert.Equal("", list.Error + show.Error + export.Error);
        Assert.Equal(3, list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("  open      2026-11-22  /countries/gb  First\n", list.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 in all\n", list.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files(data));
        Assert.Equal(303, (await site.SendAsync("Third")).Status);
    }

    [Fact]
    public async Task R1_reading_what_a_kill_left_behind_changes_no_byte_of_the_database()
    {
        // A copy of the files of a running site is what kill -9 leaves: the log is not yet in the database.
        using var copy = new TemporaryFolder();
        await using (var site = await WithSuggestionsAsync("First", "Second"))
        {
            foreach (var file in new[] { "site.db", "site.db-wal" })
            {
                File.Copy(site.Folder.At($"data/{file}"), copy.At(file));
            }
        }

        var before = Files(copy.Path);
        Assert.True(new FileInfo(copy.At("site.db-wal")).Length > 0);

        var list = await CommandRun.OfAsync("suggestions", "list", "--data", copy.Path);

        Assert.EndsWith("2 in all\n", list.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files(copy.Path));
    }

    [Fact]
    public async Task B107_a_decision_beside_the_running_site_is_taken_by_the_site()
    {
        await using var site = await WithSuggestionsAsync("First");
        var data = site.Folder.At("data");
        var id = (await site.SuggestionsAsync()).Single().Id;

        var accept = await CommandRun.OfAsync("suggestions", "accept", id, "--data", data);
        var accepted = (await site.SuggestionsAsync()).Single();
        var refuse = await CommandRun.OfAsync("suggestions", "refuse", id, "--data", data);

        Assert.Equal((0, $"{id}: open -> accepted\n", ""), (accept.ExitCode, accept.Output, accept.Error));
        Assert.Equal((SuggestionState.Accepted, new DateOnly(2026, 11, 22)), (accepted.State, accepted.Decided));
        Assert.Equal((0, $"{id}: accepted -> refused\n", ""), (refuse.ExitCode, refuse.Output, refuse.Error));
        Assert.Equal(SuggestionState.Refused, (await site.SuggestionsAsync()).Single().State);
        Assert.Equal([], Directory.GetFiles(Path.Combine(data, "decisions")));
    }

    [Fact]
    public async Task What_is_no_decision_in_the_sites_inbox_is_left_alone_and_an_unknown_one_is_cleared_away()
    {
        await using var site = await WithSuggestionsAsync("First");
        var data = site.Folder.At("data");
        await Wait.UntilAsync(() => DecisionImportService.TryPut(data, "zzzzzz", SuggestionState.Accepted));
        File.WriteAllText(Path.Combine(data, "decisions", "read-me.accepted"), "");

        await Wait.UntilAsync(() => Directory.GetFiles(Path.Combine(data, "decisions")).Length == 1);

        Assert.True(File.Exists(Path.Combine(data, "decisions", "read-me.accepted")));
        Assert.Equal(SuggestionState.Open, (await site.SuggestionsAsync()).Single().State);
    }

    [Fact]
    public async Task B107_where_the_folder_is_held_by_something_that_takes_no_decisions_it_says_so_and_leaves_none_behind()
    {
        await using var world = await StoreWorld.StartedAsync();
        await world.Suggestions.AddAsync("First", null, null, SuggestionNotes.None);
        var list = await CommandRun.OfAsync("suggestions", "list", "--data", world.Folder);

        var accept = await CommandRun.OfAsync("suggestions", "accept", list.Output[..6], "--data", world.Folder);

        Assert.Equal((1, ""), (accept.ExitCode, accept.Output));
        Assert.Contains($"in use by pid {Environment.ProcessId}.", accept.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(world.Folder, "decisions")), "a folder of the command's user would lock the site out");
        Assert.EndsWith("1 in all\n", (await CommandRun.OfAsync("suggestions", "list", "--state", "open", "--data", world.Folder)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_site_a_decision_is_written_at_once()
    {
        await using var world = await StoreWorld.StartedAsync();
        await world.Suggestions.AddAsync("First", null, null, SuggestionNotes.None);
        await world.StopAsync();
        var id = (await CommandRun.OfAsync("suggestions", "list", "--data", world.Folder)).Output[..6];

        var refuse = await CommandRun.OfAsync("suggestions", "refuse", id, "--data", world.Folder);

        Assert.Equal((0, $"{id}: open -> refused\n", ""), (refuse.ExitCode, refuse.Output, refuse.Error));
        Assert.Equal(1, world.Number("SELECT count(*) FROM suggestions WHERE state = 4 AND length(decided) = 10"));
        Assert.Equal("No suggestions.\n", (await CommandRun.OfAsync("suggestions", "list", "--data", world.Folder)).Output);
        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);
    }

    [Fact]
    public async Task B109_nothing_in_a_suggestion_moves_a_terminal_or_passes_for_a_line_of_ours()
    {
        await using var world = await StoreWorld.StartedAsync();
        world.Run("INSERT INTO suggestions (id, state, notes, received, page, link, text) VALUES ('k7m3qx', 1, 0, '2026-11-01', '/x' || char(10) || 'state     accepted', 'https://pаypal.example', "
            + "'a' || char(27) || '[2J' || char(8238) || 'b' || char(8203) || char(13) || char(7) || char(10) || 'state     accepted')");

        var show = await CommandRun.OfAsync("suggestions", "show", "k7m3qx", "--data", world.Folder);
        var list = await CommandRun.OfAsync("suggestions", "list", "--data", world.Folder);
        var csv = await CommandRun.OfAsync("suggestions", "export", "--data", world.Folder);

        Assert.Equal(
            "id        k7m3qx\nstate     open\nreceived  2026-11-01\npage      /x state accepted\nlink      https://pаypal.example\n"
            + "warning   letters of two scripts in one word: pаypal.example\n\n| a⟦U+001B⟧[2J⟦U+202E⟧b⟦U+200B⟧⟦U+000D⟧⟦U+0007⟧\n| state     accepted\n",
            show.Output);
        foreach (var output in new[] { show.Output, list.Output, csv.Output.Replace("\r\n", "\n", StringComparison.Ordinal) })
        {
            Assert.DoesNotContain(output, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u200B');
        }
    }

    [Fact]
    public async Task B109_ten_megabytes_are_cut_and_a_long_list_says_how_much_more_there_is()
    {
        await using var world = await StoreWorld.StartedAsync();
        world.Run("PRAGMA ignore_check_constraints=ON; INSERT INTO suggestions (id, state, notes, received, text) VALUES ('k7m3qx', 1, 0, '2026-11-01', replace(hex(zeroblob(5000000)), '00', 'xy'))");
        world.Run("WITH RECURSIVE n(i) AS (SELECT 100000 UNION ALL SELECT i + 1 FROM n WHERE i < 100199) INSERT INTO suggestions (id, state, notes, received, text) SELECT i, 2, 1, '2026-11-02', 'spam ' || i FROM n");

        var show = await CommandRun.OfAsync("suggestions", "show", "k7m3qx", "--data", world.Folder);
        var list = await CommandRun.OfAsync("suggestions", "list", "--data", world.Folder);
        var open = await CommandRun.OfAsync("suggestions", "list", "--state", "open", "--limit", "7", "--data", world.Folder);

        Assert.InRange(show.Output.Length, 20_000, 21_000);
        Assert.EndsWith("… 9980000 more characters; export has them\n", show.Output, StringComparison.Ordinal);
        Assert.EndsWith("50 of 201; more with --limit 201\n", list.Output, StringComparison.Ordinal);
        Assert.Contains("  [filled in a field that people do not see]\n", list.Output, StringComparison.Ordinal);
        Assert.All(list.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 200));
        Assert.EndsWith("1 in all\n", open.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_not_there_or_not_ours_is_said_plainly()
    {
        using var folder = new TemporaryFolder();
        var file = folder.At("site.db");
        Assert.Equal((1, "", $"error: there is no store {file}; it is made when the site first starts (name the data folder with --data)\n"), await ListAsync(folder.Path));

        File.WriteAllText(file, "no database at all, but long enough to look like one to somebody who is in a hurry and does not read it");
        Assert.Equal((1, "", $"error: {file} is damaged; the site puts it aside when it starts\n"), await ListAsync(folder.Path));
        File.Delete(file);

        await using var world = await StoreWorld.StartedAsync();
        await world.StopAsync();
        foreach (var (change, said) in new[]
        {
            ("PRAGMA user_version=99", "was made by a newer version of this program; use that one"),
            ("PRAGMA user_version=1", "was made by an older version of this program; start the site once with this one"),
            ("PRAGMA application_id=7", "is not a store of this site"),
        })
        {
            world.Run(change);
            Assert.Equal((1, "", $"error: {world.File} {said}\n"), await ListAsync(world.Folder));
        }
    }

    [Theory]
    [InlineData("Required command was not provided.", "suggestions")]
    [InlineData("There is no folder “no-such-folder”", "suggestions", "list", "--data", "no-such-folder")]
    [InlineData("ID is not one of a suggestion; list prints them", "suggestions", "show", "../../etc/passwd")]
    [InlineData("--limit takes a number above zero", "suggestions", "list", "--limit", "0")]
    public async Task B99_a_wrong_command_line_is_misuse(string said, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(arguments);

        Assert.Equal((2, "", $"error: {said}\nTry --help.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("accept")]
    [InlineData("refuse")]
    [InlineData("export")]
    public async Task Help_is_on_every_verb_and_an_unknown_id_is_a_failure(string verb)
    {
        await using var world = await StoreWorld.StartedAsync();

        var help = await CommandRun.OfAsync("suggestions", verb, "--help");
        var run = await CommandRun.OfAsync(["suggestions", verb, .. verb is "list" or "export" ? Array.Empty<string>() : ["zzzzzz"], "--data", world.Folder]);

        Assert.Equal((0, true), (help.ExitCode, help.Output.Contains("--data", StringComparison.Ordinal)));
        Assert.Equal(verb is "list" or "export" ? 0 : 1, run.ExitCode);
        Assert.Equal(run.ExitCode == 0 ? "" : "error: there is no suggestion zzzzzz; list --state all names those there are\n", run.Error);
    }

    [Trait("Category", "Process")]
    [Fact]
    public async Task B108_whoever_stops_reading_a_pipe_ends_the_command_in_peace()
    {
        await using var world = await StoreWorld.StartedAsync();
        world.Run("WITH RECURSIVE n(i) AS (SELECT 100000 UNION ALL SELECT i + 1 FROM n WHERE i < 102999) INSERT INTO suggestions (id, state, notes, received, text) SELECT i, 2, 1, '2026-11-02', hex(zeroblob(500)) FROM n");
        using var child = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(SiteBuilder).Assembly.Location, "suggestions", "export", "--data", world.Folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        await child.StandardOutput.ReadLineAsync();
        child.StandardOutput.Close();
        await child.WaitForExitAsync();

        Assert.Equal((0, ""), (child.ExitCode, await child.StandardError.ReadToEndAsync()));
    }

    private static async Task<(int ExitCode, string Output, string Error)> ListAsync(string folder)
    {
        SqliteConnection.ClearAllPools();
        var run = await CommandRun.OfAsync("suggestions", "list", "--data", folder);
        return (run.ExitCode, run.Output, run.Error);
    }

    private static async Task<RunningSite> WithSuggestionsAsync(params string[] texts)
    {
        var site = await SaltmarshSite.StartAsync();

        // The purge after a start writes too, and may still be under way.
        await Wait.UntilAsync(async () => (await site.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).Contains("retention: good\n", StringComparison.Ordinal));
        foreach (var text in texts)
        {
            Assert.Equal(303, (await site.SendAsync(text, page: "/countries/gb")).Status);
        }
        return site;
    }

    private static List<(string Name, string Hash)> Files(string folder) =>
    [
        .. Directory.GetFiles(folder, "site.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))))),
    ];
}
