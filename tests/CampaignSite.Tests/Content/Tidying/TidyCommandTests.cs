using System.Text;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content.Tidying;

[Trait("Category", "Slow")]
public sealed class TidyCommandTests : IDisposable
{
    private const string Front = "---\ntitle: About\nsummary: Of us.\nchecked:\n  on: 2026-11-22\n  how: called\n  source: Somebody\n---\n";

    private readonly TemporaryFolder _folder = new();

    public TidyCommandTests()
    {
        SmallCampaign.WriteTo(_folder);
        _folder.Write("content/publishers.yml", "- {name: The Gazette, hosts: [gazette.example], label: none, judged: 2026-11-20}\n");
        _folder.Write("content/sources.yml", "- {id: gazette-2025, title: Gate, publisher: The Gazette, url: \"https://gazette.example/\", date: 2025-03-03}\n- {id: court-2026, title: Court, publisher: The Gazette, url: \"https://gazette.example/2\", date: 2025-03-04}\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("on: 2026-11-22", "on: 2026-11-22T00:00:00.000Z")]
    [InlineData("on: 2026-11-22", "on: \"2026-11-22T00:00:00Z\"", "on: \"2026-11-22\"")]
    [InlineData("on: 2026-11-22", "on: 2026-11-22 00:00:00 +0000   # seen", "on: 2026-11-22   # seen")]
    [InlineData("  on: 2026-11-22", "  true: 2026-11-22")]
    [InlineData("  on: 2026-11-22", "  'true': 2026-11-22T00:00:00.000Z", "  on: 2026-11-22")]
    [InlineData("checked:\n  on: 2026-11-22\n  how: called\n  source: Somebody", "checked: { true: 2026-11-22T00:00:00.000Z, how: called, source: Somebody }", "checked: { on: 2026-11-22, how: called, source: Somebody }")]
    [InlineData("  on: 2026-11-22", "  on: “2026-11-22”", "  on: \"2026-11-22\"")]
    [InlineData("summary: Of us.", "“summary”: Of us.")]
    [InlineData("  on: 2026-11-22", "\ton: 2026-11-22")]
    [InlineData("First.", "First \\[@gazette-2025\\].", "First [@gazette-2025].")]
    [InlineData("First.", "First \\[@gazette-2025].", "First [@gazette-2025].")]
    [InlineData("First.", "First \\\\[\\@gazette-2025; @court-2026\\\\].", "First [@gazette-2025; @court-2026].")]
    [InlineData("First.", "First \\[^gazette-2025\\].", "First [@gazette-2025].")]
    [InlineData("First.", "First [^gazette-2025].", "First [@gazette-2025].")]
    [InlineData("First.", "See [there](../../../texts/privacy.en.md).", "See [there](/privacy).")]
    [InlineData("First.", "See [there](../privacy/#first).", "See [there](/privacy#first).")]
    [InlineData("First.", "See [there](privacy.en.md) and [there](./privacy.ru.md).", "See [there](privacy.en.md) and [there](./privacy.ru.md).")]
    [InlineData("First.", "See ![it](../media/pixel.png).", "See ![it](/media/pixel.png).")]
    public async Task What_a_tool_has_written_is_put_right_and_every_other_byte_stays(string usual, string written, string? tidy = null)
    {
        tidy ??= usual;
        var whole = Front + "First.\n";
        Assert.Contains(usual, whole, StringComparison.Ordinal);
        foreach (var end in new[] { "\n", "\r\n" })
        {
            Write(whole.Replace(usual, written, StringComparison.Ordinal), end);

            var run = await TidyAsync("texts");

            Assert.Equal(whole.Replace(usual, tidy, StringComparison.Ordinal).Replace("\n", end, StringComparison.Ordinal), Read());
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Equal(tidy == written, run.Output.StartsWith("nothing to put right", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("summary: Of us.", "summary: “Of us”, they say")]
    [InlineData("summary: Of us.", "summary: At 2026-11-22T10:30:00Z it was true.")]
    [InlineData("First.", "An account \\[@somebody\\] and a word \\[sic\\].")]
    [InlineData("First.", "Write `\\[@gazette-2025\\]` for it.")]
    [InlineData("First.", "A note [^1].")]
    [InlineData("First.", "See [there](../../nowhere/at/all).")]
    [InlineData("First.", "On 2026-11-22T00:00:00Z nothing.")]
    public async Task What_may_be_meant_is_left_alone(string usual, string written)
    {
        Write((Front + "First.\n").Replace(usual, written, StringComparison.Ordinal), "\n");
        var before = Read();

        var run = await TidyAsync();

        Assert.Equal((0, "nothing to put right\n"), (run.ExitCode, run.Output));
        Assert.Equal(before, Read());
    }

    [Theory]
    [InlineData("\uFEFF", "\n", "no byte order mark")]
    [InlineData("", "\r\n\n", "lines that all end in a line feed")]
    public async Task A_byte_order_mark_goes_and_mixed_ends_of_lines_become_one(string mark, string end, string what)
    {
        File.WriteAllText(_folder.At("content/texts/about.en.md"), mark + Front + "First." + end, new UTF8Encoding(false));

        var run = await TidyAsync();

        Assert.Contains($"texts/about.en.md:1: {what}\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((Front + "First." + end).Replace("\r\n", "\n", StringComparison.Ordinal), Read());
    }

    [Fact]
    public async Task Asked_only_it_says_where_and_writes_nothing_and_check_names_the_command()
    {
        Write((Front + "First.\n").Replace("  on:", "  true:", StringComparison.Ordinal).Replace("First.", "First \\[@gazette-2025\\].", StringComparison.Ordinal), "\n");
        var before = Read();

        var run = await TidyAsync("--check");
        var check = await CommandRun.OfAsync("check", _folder.At("content"));
        await TidyAsync();
        var after = await CommandRun.OfAsync("check", _folder.At("content"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("texts/about.en.md:5: “on:”", run.Output, StringComparison.Ordinal);
        Assert.Contains("texts/about.en.md:9: a citation", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 to put right in 1 files\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(["5", "9"], check.Output.Split('\n').Where(line => line.Contains("or run “tidy”, which does it", StringComparison.Ordinal)).Select(line => line.Split(':')[1]).Distinct());
        Assert.NotEqual(before, Read());
        Assert.DoesNotContain(": error ", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_misuse() =>
        Assert.Equal(2, (await TidyAsync("texts/nothing.en.md")).ExitCode);

    private Task<CommandRun> TidyAsync(params string[] arguments) => CommandRun.OfAsync(["tidy", .. arguments, "--content", _folder.At("content")]);

    private void Write(string text, string end) => File.WriteAllText(_folder.At("content/texts/about.en.md"), text.Replace("\n", end, StringComparison.Ordinal), new UTF8Encoding(false));

    private string Read() => Encoding.UTF8.GetString(File.ReadAllBytes(_folder.At("content/texts/about.en.md")));
}
