using CampaignSite.Testing;
using CampaignSite.Tests.StaticExport.Support;

namespace CampaignSite.Tests.StaticExport;

/// <summary>What is said about a copy that was changed on its way.</summary>
[Trait("Category", "Slow")]
public sealed class VerifyTests(SaltmarshMirror mirror) : IClassFixture<SaltmarshMirror>
{
    [Fact]
    public async Task A_whole_copy_is_called_good_and_what_is_not_known_of_it_is_said()
    {
        var run = await CommandRun.OfAsync("verify", mirror.Path);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("not signed: anyone who changed a file could have changed SHA256SUMS too", run.Output, StringComparison.Ordinal);
        Assert.Contains("number 7 of 2026-11-22", run.Output, StringComparison.Ordinal);
        Assert.Contains("good: ", run.Output, StringComparison.Ordinal);
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "sha256sum is not on this machine", SkipUnless = nameof(TestMachine.HasSha256Sum), SkipType = typeof(TestMachine))]
    public async Task The_machines_own_tool_finds_the_same_copy_whole()
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"])
        {
            UseShellExecute = false,
            WorkingDirectory = mirror.Path,
        })!;
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task R22_one_changed_page_is_found_and_named()
    {
        using var copy = Copied();
        var page = copy.At("ar/about/index.html");
        await File.WriteAllTextAsync(page, (await File.ReadAllTextAsync(page)).Replace("</main>", "<p>New.</p></main>", StringComparison.Ordinal));

        Assert.Equal(["changed: ar/about/index.html"], await FoundAsync(copy));
    }

    [Fact]
    public async Task B103_one_flipped_bit_is_found_and_named()
    {
        using var copy = Copied();
        Flip(copy.At("countries/gb/index.html"));

        Assert.Equal(["changed: countries/gb/index.html"], await FoundAsync(copy));
    }

    [Fact]
    public async Task B103_a_missing_an_extra_and_a_renamed_file_are_each_named()
    {
        using var copy = Copied();
        File.Delete(copy.At("privacy/index.html"));
        copy.Write("new/index.html", "new");
        File.Move(copy.At("robots.txt"), copy.At("robots.old"));

        Assert.Equal(
            [
                "missing: privacy/index.html",
                "missing: robots.txt",
                "extra: new/index.html",
                "extra: robots.old (the bytes of robots.txt, which is missing: renamed?)",
            ],
            await FoundAsync(copy));
    }

    [Fact]
    public async Task B103_a_link_is_named_and_never_followed()
    {
        using var copy = Copied();
        Directory.CreateSymbolicLink(copy.At("up"), "..");
        File.CreateSymbolicLink(copy.At("passwd"), "/etc/passwd");

        Assert.Equal(["problem: “passwd” is a link", "problem: “up” is a link"], await FoundAsync(copy));
    }

    [Fact]
    public async Task B103_a_list_with_other_line_ends_is_named_and_read_all_the_same()
    {
        using var copy = Copied();
        var list = copy.At("SHA256SUMS");
        await File.WriteAllTextAsync(list, (await File.ReadAllTextAsync(list)).Replace("\n", "\r\n", StringComparison.Ordinal));
        Flip(copy.At("robots.txt"));

        var found = await FoundAsync(copy);

        Assert.Equal(2, found.Length);
        Assert.Contains("CRLF", found[0], StringComparison.Ordinal);
        Assert.Equal("changed: robots.txt", found[1]);
    }

    [Theory]
    [InlineData("../outside", "leads out of the folder")]
    [InlineData("/etc/passwd", "leads out of the folder")]
    [InlineData("a/../../outside", "leads out of the folder")]
    [InlineData("C:\\outside", "leads out of the folder")]
    [InlineData("./about", "leads out of the folder")]
    [InlineData("robots.txt", "named twice")]
    public async Task B103_a_list_that_names_what_it_must_not_is_named_by_line(string name, string why)
    {
        using var copy = Copied();
        var lines = (await File.ReadAllLinesAsync(copy.At("SHA256SUMS"))).Length;
        await File.AppendAllTextAsync(copy.At("SHA256SUMS"), $"{new string('a', 64)}  {name}\n");

        var found = Assert.Single(await FoundAsync(copy));

        Assert.StartsWith($"problem: SHA256SUMS: line {lines + 1}: “{name}”", found, StringComparison.Ordinal);
        Assert.Contains(why, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zz  robots.txt")]
    [InlineData("0123  robots.txt")]
    [InlineData("<html>")]
    public async Task B103_a_line_that_is_none_is_named(string line)
    {
        using var copy = Copied();
        await File.AppendAllTextAsync(copy.At("SHA256SUMS"), line + "\n");

        Assert.Contains(line, Assert.Single(await FoundAsync(copy)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task B103_an_old_copy_is_told_from_a_new_one_by_its_number()
    {
        var same = await CommandRun.OfAsync("verify", mirror.Path, "--newer-than", "7");
        var newer = await CommandRun.OfAsync("verify", mirror.Path, "--newer-than", "6");

        Assert.Equal((1, 0), (same.ExitCode, newer.ExitCode));
        Assert.Contains("not newer than number 7", same.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B103_a_number_that_was_changed_to_look_new_is_found()
    {
        using var copy = Copied();
        await File.WriteAllTextAsync(copy.At("mirror.json"), (await File.ReadAllTextAsync(copy.At("mirror.json"))).Replace("\"sequence\": 7", "\"sequence\": 8", StringComparison.Ordinal));

        Assert.Equal(["changed: mirror.json"], await FoundAsync(copy, "--newer-than", "7"));
    }

    [Fact]
    public async Task Names_that_would_move_a_cursor_are_written_out()
    {
        using var copy = Copied();
        copy.Write("a\u001b[2Jb\nchanged: c", "x");

        Assert.Equal(["extra: a⟦U+001B⟧[2Jb⟦U+000A⟧changed: c"], await FoundAsync(copy));
    }

    [Fact]
    public async Task What_is_no_copy_is_refused_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file.zip", "no archive");

        var empty = await CommandRun.OfAsync("verify", folder.Path);
        var text = await CommandRun.OfAsync("verify", folder.At("file.zip"));
        var missing = await CommandRun.OfAsync("verify", folder.At("nothing"));

        Assert.Equal((1, 1, 2), (empty.ExitCode, text.ExitCode, missing.ExitCode));
        Assert.Contains("there is no SHA256SUMS", empty.Error, StringComparison.Ordinal);
        Assert.Contains("no zip archive", text.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_needs_no_content_no_setting_and_writes_nothing()
    {
        using var copy = Copied();
        var before = SiteExport.FilesIn(copy.Path);

        await CommandRun.OfAsync("verify", copy.Path);

        Assert.Equal(before, SiteExport.FilesIn(copy.Path));
    }

    private static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>What a copy that is not good is said to suffer from.</summary>
    private static async Task<string[]> FoundAsync(TemporaryFolder copy, params string[] more)
    {
        var run = await CommandRun.OfAsync(["verify", copy.Path, .. more]);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("\nnot good: ", run.Output, StringComparison.Ordinal);
        return [.. run.Output.Split('\n').Where(line => line.Split(':')[0] is "problem" or "changed" or "missing" or "extra")];
    }

    private TemporaryFolder Copied()
    {
        var folder = new TemporaryFolder();
        SiteExport.CopyTo(mirror.Path, folder.Path);
        return folder;
    }
}
