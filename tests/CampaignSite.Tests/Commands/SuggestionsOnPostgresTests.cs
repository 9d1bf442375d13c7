using System.Diagnostics;
using CampaignSite.Suggestions;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Commands;

/// <summary>What an editor meets on the command line where the store is PostgreSQL: a site may run or not, on this machine or another.</summary>
[Trait("Category", "Process")]
public sealed class SuggestionsOnPostgresTests(PostgresTestStore store) : IClassFixture<PostgresTestStore>
{
    [Fact]
    public async Task Suggestions_are_listed_shown_exported_and_decided_beside_the_site_and_without_it()
    {
        await using var world = await store.StartedAsync();
        await world.Suggestions.AddAsync("First", null, "/countries/gb", SuggestionNotes.None);
        await world.Suggestions.AddAsync("Second", null, null, SuggestionNotes.None);

        var list = await RunAsync(world.Postgres!, "list");
        var id = list.Output[..6];
        var show = await RunAsync(world.Postgres!, "show", id);
        var export = await RunAsync(world.Postgres!, "export", "--format", "json");
        var accept = await RunAsync(world.Postgres!, "accept", id);
        await world.StopAsync();
        var refuse = await RunAsync(world.Postgres!, "refuse", id);

        Assert.EndsWith("2 in all\n", list.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (show.ExitCode, export.ExitCode));
        Assert.Contains("\"text\":\"First\"", export.Output, StringComparison.Ordinal);
        Assert.Equal((0, $"{id}: open -> accepted\n", ""), (accept.ExitCode, accept.Output, accept.Error));
        Assert.Equal((0, $"{id}: accepted -> refused\n", ""), (refuse.ExitCode, refuse.Output, refuse.Error));
        Assert.Equal(1, world.Number("SELECT count(*) FROM suggestions WHERE state = 4 AND decided IS NOT NULL"));
    }

    [Fact]
    public async Task B95_a_store_that_cannot_be_read_is_a_sentence_without_the_password()
    {
        var empty = await RunAsync(await store.EmptyAsync(), "list");
        var away = await RunAsync("Host=/nowhere;Database=site;Username=site;Password=Hunter2", "list");
        var refused = await RunAsync(await store.EmptyAsync() + "x;Password=Hunter2", "list");

        Assert.Equal((1, "error: the database has no tables of this version yet; start the site once with this one\n"), (empty.ExitCode, empty.Error));
        Assert.Equal((1, "error: the database server does not answer; is Storage:ConnectionString right, and does it run?\n"), (away.ExitCode, away.Error));
        Assert.Equal((1, "error: the database server refuses the user, the password or the database of Storage:ConnectionString\n"), (refused.ExitCode, refused.Error));
    }

    // A process of its own: these settings come from the environment, which the tests share.
    private static async Task<CommandRun> RunAsync(string database, params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CampaignSite.dll"), "suggestions", .. command])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Storage__Provider"] = "Postgres", ["Storage__ConnectionString"] = database },
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
