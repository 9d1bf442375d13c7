using System.Diagnostics;
using System.Text.Json;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Commands;

/// <summary>What <c>check</c> says to a person, and to programs.</summary>
public sealed class CheckReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CheckReportTests() => SmallCampaign.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Errors_are_listed_alone_and_warnings_only_counted()
    {
        WriteWrong();

        var run = await CheckAsync();

        Assert.DoesNotContain(": warning ", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n1 error, \d+ warnings \(listed when no error is left, or with --all\)\n\z", run.Output);
    }

    [Fact]
    public async Task All_of_them_are_listed_when_asked_for_errors_first()
    {
        WriteWrong();

        var lines = (await CheckAsync("--all")).Output.Split('\n');

        var blank = Array.IndexOf(lines, "");
        Assert.All(lines[..blank], line => Assert.Contains(": error ", line, StringComparison.Ordinal));
        Assert.All(lines[(blank + 1)..^2], line => Assert.Contains(": warning ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_many_files_share_is_one_line_with_their_number()
    {
        var usual = (await CheckAsync()).Output;
        var all = (await CheckAsync("--all")).Output;

        Assert.Contains("warning missing-translation: there is no “ru” file; its readers see this one, marked (and in 4 more places; check --all lists them)\n", usual, StringComparison.Ordinal);
        Assert.Equal(5, all.Split("there is no “ru” file").Length - 1);
        Assert.Equal(all.Split('\n')[^2], usual.Split('\n')[^2]);
    }

    [Fact]
    public async Task A_program_gets_every_problem_as_json()
    {
        WriteWrong();

        var run = await CheckAsync("--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var problems = json.RootElement.GetProperty("problems").EnumerateArray().ToList();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(1, json.RootElement.GetProperty("errors").GetInt32());
        Assert.Equal(json.RootElement.GetProperty("warnings").GetInt32(), problems.Count - 1);
        var error = Assert.Single(problems, problem => problem.GetProperty("severity").GetString() == "error");
        Assert.Equal(
            ("texts/about.en.md", 3, 1, "unknown-key"),
            (error.GetProperty("path").GetString(), error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32(), error.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_code_host_gets_sarif_with_addresses_that_it_can_resolve()
    {
        WriteWrong("with space, и ещё");

        var run = await CheckAsync("--format", "sarif");

        using var log = JsonDocument.Parse(run.Output);
        var sarif = log.RootElement.GetProperty("runs")[0];
        var error = Assert.Single(sarif.GetProperty("results").EnumerateArray(), result => result.GetProperty("level").GetString() == "error" && result.GetProperty("ruleId").GetString() == "bad-file-name");
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.Equal("bad-file-name", sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules")[error.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        var place = error.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("texts/with space, и ещё.en.md", Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!));
        Assert.True(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative));
        Assert.Equal(1, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public async Task A_workflow_gets_annotations_in_which_no_name_is_a_property()
    {
        WriteWrong("a,line=9 100%");

        var lines = (await CheckAsync("--format", "github")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("::error file=texts/a%2Cline=9 100%25.en.md,line=1,col=1,title=bad-file-name::", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines.OrderByDescending(line => line.StartsWith("::error", StringComparison.Ordinal)), lines);
    }

    [Fact]
    public async Task An_unknown_format_is_misuse()
    {
        var run = await CheckAsync("--format", "xml");

        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    [Trait("Category", "Process")]
    public async Task A_terminal_shows_colours_and_a_pipe_or_a_user_who_wants_none_gets_none()
    {
        Assert.Contains("\e[33m warning ", await OnTerminalAsync("TERM=xterm"), StringComparison.Ordinal);
        Assert.DoesNotContain("\e[3", await OnTerminalAsync("TERM=xterm NO_COLOR=1"), StringComparison.Ordinal);
        Assert.DoesNotContain("\e[3", await OnTerminalAsync("TERM=xterm", " | cat"), StringComparison.Ordinal);
    }

    private async Task<string> OnTerminalAsync(string environment, string pipe = "")
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CampaignSite.dll");
        var start = new ProcessStartInfo("script", ["-qec", $"env -u NO_COLOR {environment} dotnet '{program}' check '{_folder.At("content")}'{pipe}", "/dev/null"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        using var terminal = Process.Start(start)!;
        terminal.StandardInput.Close();
        var said = await terminal.StandardOutput.ReadToEndAsync();
        await terminal.WaitForExitAsync();
        Assert.Contains("0 errors", said, StringComparison.Ordinal);
        return said;
    }

    private void WriteWrong(string? name = null) => _folder.Write(
        $"content/texts/{name ?? "about"}.en.md", "---\ntitle: About\nsumary: Who.\nsummary: Who.\n---\nText.\n");

    private Task<CommandRun> CheckAsync(params string[] options) => CommandRun.OfAsync(["check", _folder.At("content"), .. options]);
}
