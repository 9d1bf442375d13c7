using System.Text;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Commands;

[Trait("Category", "Slow")]
public sealed class TranslatedCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TranslatedCommandTests()
    {
        SmallCampaign.WriteTo(_folder);
        Write("about", "translates: 00000000");
        Write("privacy", "translates: 00000000");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_line_is_renewed_and_check_no_longer_warns()
    {
        var run = await RunAsync(_folder.At("content/texts/about.ru.md"));

        var check = await CommandRun.OfAsync("check", _folder.At("content"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("1 renewed, 0 up to date, 0 failed\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("texts/about.ru.md:4:13: warning stale-translation", check.Output, StringComparison.Ordinal);
        Assert.Contains("texts/privacy.ru.md:4:13: warning stale-translation", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("translates: 00000000")]
    [InlineData("translates: \"00000000\"")]
    [InlineData("translates: '00000000'   # looked at in March")]
    [InlineData("\"translates\":   00000000")]
    public async Task No_byte_changes_but_the_digits(string line)
    {
        foreach (var (mark, end) in new[] { ("", "\n"), ("\uFEFF", "\n"), ("", "\r\n"), ("\uFEFF", "\r\n") })
        {
            var text = mark + Text(line).Replace("\n", end, StringComparison.Ordinal) + end + "  ---  " + end + "translates: in the body";
            var path = _folder.At("content/texts/about.ru.md");
            await File.WriteAllBytesAsync(path, Encoding.UTF8.GetBytes(text));

            var run = await RunAsync("texts/about.ru.md");

            Assert.Equal(0, run.ExitCode);
            var hash = run.Output.Split('"')[1];
            var after = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path));
            Assert.Contains(after, new[] { hash, $"\"{hash}\"" }.Select(value => text.Replace("00000000", value, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_new_translation_gets_the_line()
    {
        _folder.Write("content/texts/about.ru.md", "---\r\ntitle: О\r\nsummary: С.\r\n---\r\nТекст.\r\n");

        var run = await RunAsync("texts/about.ru.md");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"---\r\ntitle: О\r\nsummary: С.\r\ntranslates: \"{run.Output.Split('"')[1]}\"\r\n---\r\nТекст.\r\n", File.ReadAllText(_folder.At("content/texts/about.ru.md")));
    }

    [Fact]
    public async Task Several_paths_and_folders_are_renewed_once_and_then_up_to_date()
    {
        var first = await RunAsync(_folder.At("content/texts"), "texts/about.ru.md");
        var second = await RunAsync(_folder.At("content"));

        Assert.EndsWith("2 renewed, 0 up to date, 0 failed\n", first.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 renewed, 2 up to date, 0 failed\n", second.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("texts/about.en.md", "not a translation")]
    [InlineData("campaign.yml", "not a translation")]
    [InlineData("media/pixel.png", "not a translation")]
    [InlineData("texts/orphan.ru.md", "orphan.en.md")]
    [InlineData("texts/broken.ru.md", "it cannot be read: line")]
    [InlineData("texts/wrong.ru.md", "errors to correct first")]
    [InlineData("texts/folded.ru.md", "on a line of its own")]
    [InlineData("texts/continued.ru.md", "on a line of its own")]
    public async Task What_cannot_be_renewed_is_said_and_nothing_is_written(string path, string reason)
    {
        _folder.Write("content/texts/orphan.ru.md", Text("translates: 00000000"));
        _folder.Write("content/texts/broken.en.md", "---\ntitle: B\nsummary: B.\n---\nText.\n");
        _folder.Write("content/texts/broken.ru.md", "---\ntitle: [\n---\nТекст.\n");
        _folder.Write("content/texts/wrong.en.md", "---\ntitle: W\nsummary: W.\n---\nText.\n");
        _folder.Write("content/texts/wrong.ru.md", Text("translates: 00000000\norder: x"));
        _folder.Write("content/texts/folded.en.md", "---\ntitle: F\nsummary: F.\n---\nText.\n");
        _folder.Write("content/texts/folded.ru.md", Text("translates: >-\n  00000000"));
        _folder.Write("content/texts/continued.en.md", "---\ntitle: C\nsummary: C.\n---\nText.\n");
        _folder.Write("content/texts/continued.ru.md", Text("translates: 0000\n  0000"));
        var before = File.ReadAllBytes(_folder.At("content/" + path));

        var run = await RunAsync(path);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"error: {path}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.At("content/" + path)));
    }

    [Fact]
    public async Task What_is_not_there_is_misuse()
    {
        foreach (var path in new[] { "texts/nothing.ru.md", "", "a\0b", "/etc/passwd", "../data", "--force" })
        {
            Assert.Equal(2, (await RunAsync(path)).ExitCode);
        }

        Assert.Equal(2, (await CommandRun.OfAsync("translated", "--content", _folder.At("content"))).ExitCode);
        Assert.Equal(2, (await CommandRun.OfAsync("translated", "texts", "--content", _folder.At("missing"))).ExitCode);
    }

    private Task<CommandRun> RunAsync(params string[] paths) => CommandRun.OfAsync(["translated", .. paths, "--content", _folder.At("content")]);

    private static string Text(string line) => $"---\ntitle: О\nsummary: С.\n{line}\n---\nТекст.\n";

    private void Write(string name, string line) => _folder.Write($"content/texts/{name}.ru.md", Text(line));
}
