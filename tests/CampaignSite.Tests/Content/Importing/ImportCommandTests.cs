using System.Globalization;
using System.Text.RegularExpressions;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Translation;

namespace CampaignSite.Tests.Content.Importing;

[Trait("Category", "Slow")]
public sealed partial class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ImportCommandTests() => SmallCampaign.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_250_foreign_files_every_problem_is_named_with_its_line_and_check_finds_no_other()
    {
        var expected = ForeignSites.Write((path, text) => _folder.Write($"foreign/{path}", text), 250);
        File.AppendAllText(_folder.At("foreign/content/page-000/index.md"), "\nIt was said [@nowhere-at-all].\n");

        var run = await ImportAsync();
        var check = await CommandRun.OfAsync("check", "--all", _folder.At("content"));

        var said = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 3)).Select(parts => (Path: parts[0], Line: int.Parse(parts[1], CultureInfo.InvariantCulture), Message: parts[2])).ToList();
        Assert.StartsWith("250 texts written", run.Output.Split('\n')[^2], StringComparison.Ordinal);
        Assert.DoesNotContain(expected, one => !said.Exists(other => other.Path == one.Path && IsNear(one.Line, other.Line) && other.Message.Contains(one.Said, StringComparison.Ordinal)));
        Assert.NotEmpty(Errors(check.Output));
        Assert.Equal(Errors(check.Output), Errors(run.Error));
    }

    [Fact]
    public async Task What_is_there_is_never_written_over_and_a_dry_run_writes_nothing()
    {
        _folder.Write("foreign/about.md", "---\ntitle: Other\nsummary: Other.\n---\nOther.\n");
        _folder.Write("foreign/a/new.md", "---\ntitle: New\nsummary: New.\n---\nNew.\n");
        _folder.Write("foreign/b/new.md", "---\ntitle: New too\nsummary: New.\n---\nNew.\n");
        var before = PoTools.Bytes(_folder.At("content"));

        var dry = await ImportAsync("--dry-run");
        var unchanged = PoTools.Bytes(_folder.At("content"));
        var run = await ImportAsync();

        Assert.Equal(before, unchanged);
        Assert.Contains("1 texts to write, 2 things to look at", dry.Output, StringComparison.Ordinal);
        Assert.Contains("about.md:1: texts/about.en.md is there already", run.Error, StringComparison.Ordinal);
        Assert.Contains("b/new.md:1: texts/new.en.md is there already", run.Error, StringComparison.Ordinal);
        Assert.Equal(before.Keys.Append(Path.Combine("texts", "new.en.md")).Order(StringComparer.Ordinal), PoTools.Bytes(_folder.At("content")).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_of_any_size_that_is_too_large_for_a_text_is_named()
    {
        _folder.Write("foreign/large.md", "Words.\n" + new string('a', 3 << 20));

        var run = await ImportAsync();

        Assert.Contains("large.md:1: the file has 3072 KB", run.Error, StringComparison.Ordinal);
        Assert.Contains("0 texts written, 1 things to look at", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_finds_its_base_and_is_up_to_date()
    {
        _folder.Write("foreign/en/gate.md", "---\ntitle: The gate\nsummary: Of the gate.\n---\nShut.\n\n## Why\n\nIt rusts.\n");
        _folder.Write("foreign/ru/gate.md", "---\ntitle: Шлюз\nsummary: О шлюзе.\n---\nЗакрыт.\n\n## Почему\n\nОн ржавеет.\n");

        var run = await ImportAsync();
        var check = await CommandRun.OfAsync("check", _folder.At("content"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain(check.Output.Split('\n'), line => line.StartsWith("texts/gate", StringComparison.Ordinal) && !line.Contains("missing-translation", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("---\ntitle: [\n---\nWords.\n", "x.md:3: front matter: ")]
    [InlineData("+++\ntitle = \n+++\nWords.\n", "x.md:2: front matter: ")]
    [InlineData("---\ntitle: X\nWords.\n", "x.md:1: the front matter has no end")]
    [InlineData("---js\n{}\n---\nWords.\n", "x.md:1: front matter of “js” is a program")]
    [InlineData("---\ntitle: X\ndraft: true\n---\nWords.\n", "x.md:3: a draft")]
    [InlineData("---\ntitle: X\npublished: false\n---\nWords.\n", "x.md:3: a draft")]
    [InlineData("---\ntitle: X\n---\n", "x.md:4: there are no words")]
    [InlineData("", "x.md:1: the file is empty")]
    public async Task What_cannot_be_taken_in_is_told_and_the_rest_is(string text, string expected)
    {
        _folder.Write("foreign/x.md", text);
        _folder.Write("foreign/y.md", "---\ntitle: Y\nsummary: Y.\n---\nWords.\n");

        var run = await ImportAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
        Assert.Contains("1 texts written", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("content/texts/y.en.md")));
    }

    [Theory]
    [InlineData("--as", "events")]
    [InlineData("--as", "texts", "--to", "nowhere")]
    public async Task A_wrong_command_line_is_misuse(params string[] arguments)
    {
        Directory.CreateDirectory(_folder.At("foreign"));

        Assert.Equal(2, (await CommandRun.OfAsync(["import", _folder.At("foreign"), .. arguments])).ExitCode);
        Assert.Equal(2, (await CommandRun.OfAsync("import", _folder.At("nothing"), "--as", "texts", "--to", _folder.At("content"))).ExitCode);
    }

    // The places in the content that check finds an error at, and those that the import said it would.
    private static IEnumerable<string> Errors(string output) =>
        output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains("“check” will say of ", StringComparison.Ordinal))
            .Select(line => Place().Match(line).Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("texts/page-[^:]+:[0-9]+:[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    // 0: anywhere in the front matter. A quirk of several lines may be told at its last one.
    private static bool IsNear(int expected, int line) => expected == 0 || (line >= expected && line <= expected + 6);

    private Task<CommandRun> ImportAsync(params string[] arguments) => CommandRun.OfAsync(["import", _folder.At("foreign"), "--as", "texts", "--to", _folder.At("content"), .. arguments]);
}
