using System.Text.Json;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Commands;

/// <summary>The monthly hour of an editor: what to look at next, and saying that it is still correct.</summary>
public sealed class DueCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DueCommandTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("content"), "*", SearchOption.AllDirectories))
        {
            var copy = _folder.At(Path.Combine("content", Path.GetRelativePath(Repository.PathOf("content"), file)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_readers_at_risk_rely_on_comes_first_then_what_more_actions_lead_to()
    {
        var due = await DueAsync();

        var safety = due.TakeWhile(one => one.IsSafety).Count();
        Assert.DoesNotContain(due.Skip(safety), one => one.IsSafety);
        Assert.Equal(due.Skip(safety).Select(one => one.Uses).OrderDescending(), due.Skip(safety).Select(one => one.Uses));
        Assert.InRange(safety, 1, due.Count - 1);
        Assert.Contains(due, one => one.Uses > 1);
    }

    [Fact]
    public async Task Ten_contacts_are_confirmed_with_one_command_and_are_due_no_more()
    {
        var before = await DueAsync();
        var ten = before.Where(one => one.Name.Contains('/', StringComparison.Ordinal) && one.Path.StartsWith("countries/", StringComparison.Ordinal)).Take(10).Select(one => one.Name).ToList();

        var run = await CommandRun.OfAsync(["still-correct", .. ten, "--how", "live-page", "--content", _folder.At("content")]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(10, run.Output.Split('\n').Length - 1);
        var after = await DueAsync();
        Assert.Equal(before.Count - 10, after.Count);
        Assert.DoesNotContain(after, one => ten.Contains(one.Name));
    }

    [Fact]
    public async Task A_person_is_shown_ten_with_the_page_to_look_at_and_how_many_there_are()
    {
        var run = await CommandRun.OfAsync("due", "--content", _folder.At("content"));

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(21, lines.Length);
        Assert.Matches(@"^\S+\.(md|yml):\d+: \S+: (not checked yet|checked \d{4}-\d\d-\d\d)", lines[0]);
        Assert.Matches(@"^10 of \d+ due; --all lists the rest\. Still correct\? still-correct \S+ … --how live-page$", lines[^1]);
        Assert.Contains(lines, line => line.StartsWith("    https://", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--how is required", "de/embassy")]
    [InlineData("not-checked", "de/embassy", "--how", "not-checked")]
    [InlineData("“phoned” is not one of called", "de/embassy", "--how", "phoned")]
    [InlineData("“31.12.26” is not a date", "de/embassy", "--how", "called", "--on", "31.12.26")]
    [InlineData("--source-date", "de/embassy", "--how", "document")]
    [InlineData("say with --source what was looked at", "de/embassy", "--how", "called")]
    [InlineData("was already checked on 2026-11-29, which is later", "de/embassy", "--how", "live-page", "--on", "2025-01-01")]
    [InlineData("a pseudonym is one line", "de/embassy", "--how", "live-page", "--by", "two\nlines")]
    [InlineData("there is no “de/embassi”", "de/embassi", "--how", "called")]
    public async Task A_confirmation_that_says_too_little_is_refused_with_what_to_do(string words, params string[] arguments)
    {
        var before = await File.ReadAllTextAsync(_folder.At("content/countries/de.md"));

        var run = await CommandRun.OfAsync(["still-correct", .. arguments, "--content", _folder.At("content")]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(words.Replace(" is required", "", StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(_folder.At("content/countries/de.md")));
    }

    private async Task<List<Due>> DueAsync()
    {
        var run = await CommandRun.OfAsync("due", "--all", "--json", "--content", _folder.At("content"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonSerializer.Deserialize<List<Due>>(run.Output, JsonSerializerOptions.Web)!;
    }

    private sealed record Due(string Name, string Path, int Uses, bool IsSafety);
}
