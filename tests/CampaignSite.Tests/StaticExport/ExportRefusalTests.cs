using System.Diagnostics;
using CampaignSite.Testing;
using CampaignSite.Tests.StaticExport.Support;

namespace CampaignSite.Tests.StaticExport;

/// <summary>Where no mirror is written, and that half of one never looks whole.</summary>
[Trait("Category", "Slow")]
public sealed class ExportRefusalTests(SaltmarshMirror mirror) : IClassFixture<SaltmarshMirror>
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "CampaignSite.dll");

    [Fact]
    public async Task B101_a_folder_with_files_is_left_alone_without_force_and_with_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mirror/diary.txt", "mine");

        var without = await RefusedAsync(folder.At("mirror"));
        var with = await RefusedAsync(folder.At("mirror"), "--force");

        Assert.Contains("is not empty", without, StringComparison.Ordinal);
        Assert.Contains("no mirror", with, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder.At("mirror/diary.txt")));
    }

    [Fact]
    public async Task B101_force_replaces_an_earlier_mirror_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        SiteExport.CopyTo(mirror.Lonely, folder.At("mirror"));
        folder.Write("mirror/about/index.html", "changed");

        Assert.Contains("--force", await RefusedAsync(folder.At("mirror")), StringComparison.Ordinal);
        await SiteExport.SaltmarshAsync(folder.At("mirror"), "--force", "--Site:BaseAddress", SiteExport.Live);
        Assert.Equal(SiteExport.FilesIn(mirror.Path), SiteExport.FilesIn(folder.At("mirror")));
        Assert.Equal(["mirror"], Left(folder));

        folder.Write("mirror/.git/HEAD", "ref: refs/heads/pages");
        Assert.Contains(".git/HEAD", await RefusedAsync(folder.At("mirror"), "--force"), StringComparison.Ordinal);
        Assert.True(File.Exists(folder.At("mirror/.git/HEAD")));
    }

    [Fact]
    public async Task B101_an_empty_folder_is_taken()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("mirror"));

        await SiteExport.SaltmarshAsync(folder.At("mirror"), "--Site:BaseAddress", SiteExport.Live);

        Assert.Equal(SiteExport.FilesIn(mirror.Path), SiteExport.FilesIn(folder.At("mirror")));
    }

    [Fact]
    public async Task B101_a_file_the_root_and_a_link_are_no_folders_for_a_mirror()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "text");
        Directory.CreateDirectory(folder.At("real"));
        Directory.CreateSymbolicLink(folder.At("link"), folder.At("real"));

        Assert.Contains("is a file", await RefusedAsync(folder.At("file"), "--force"), StringComparison.Ordinal);
        Assert.Contains("is a link", await RefusedAsync(folder.At("link"), "--force"), StringComparison.Ordinal);
        Assert.Contains("root", await RefusedAsync("/", "--force"), StringComparison.Ordinal);
        Assert.Equal("text", await File.ReadAllTextAsync(folder.At("file")));
    }

    [Fact]
    public async Task B101_the_content_and_what_is_in_or_around_it_are_never_written()
    {
        using var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        Directory.CreateSymbolicLink(folder.At("other-name"), folder.At("content"));
        var before = SiteExport.FilesIn(folder.At("content"));

        foreach (var target in new[] { "content", "content/mirror", "content/texts/mirror", "", "other-name/mirror", "data", "data/mirror" })
        {
            var run = await SiteExport.RunAsync("export", "--output", folder.At(target), "--force", "--content", folder.At("content"), "--Site:Data", folder.At("data"));
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("is, holds or lies in", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, SiteExport.FilesIn(folder.At("content")));
    }

    [Fact(Skip = "file permissions do not hold for this user", SkipWhen = nameof(TestMachine.IgnoresPermissions), SkipType = typeof(TestMachine))]
    public async Task B101_a_folder_that_may_not_be_written_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("closed"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Contains("closed", await RefusedAsync(folder.At("closed/mirror")), StringComparison.Ordinal);
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "bash is not on this machine", SkipUnless = nameof(TestMachine.HasBash), SkipType = typeof(TestMachine))]
    public async Task B101_a_full_disk_leaves_nothing_that_looks_like_a_mirror()
    {
        using var folder = new TemporaryFolder();

        // The limit on the size of a file imitates the disk: both refuse the write in the middle of it, this one once its signal is ignored.
        var run = await ProcessAsync("bash", "-c", $"trap '' XFSZ; ulimit -f 16; exec dotnet '{Program}' export --output '{folder.At("mirror")}' --date {SiteExport.Day} --content '{Saltmarsh.Folder}'");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal([], Left(folder));
    }

    [Fact]
    public async Task B102_killed_half_way_and_run_again_it_is_complete_and_the_same()
    {
        using var folder = new TemporaryFolder();
        Assert.True(await KillAsync(folder), "no run was caught in the middle of its writing");
        Assert.False(Directory.Exists(folder.At("mirror")));

        await SiteExport.SaltmarshAsync(folder.At("mirror"), "--Site:BaseAddress", SiteExport.Live);

        Assert.Equal(SiteExport.FilesIn(mirror.Path), SiteExport.FilesIn(folder.At("mirror")));
        Assert.Equal(["mirror"], Left(folder));
    }

    [Fact]
    public async Task B108_stopped_by_a_signal_it_ends_with_130_and_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        using var error = new StringWriter();

        var exit = await CampaignSite.Commands.SiteCommand.RunAsync(
            ["export", "--output", folder.At("mirror"), "--date", SiteExport.Day, "--content", Saltmarsh.Folder], TextWriter.Null, error, stop.Token);

        Assert.Equal(130, exit);
        Assert.Equal([], Left(folder));
    }

    private static async Task<bool> KillAsync(TemporaryFolder folder)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            using var process = Start("dotnet", Program, "export", "--output", folder.At("mirror"), "--date", SiteExport.Day, "--sequence", "7", "--content", Saltmarsh.Folder, "--Site:BaseAddress", SiteExport.Live);
            while (!process.HasExited && !Directory.Exists(folder.At(".mirror.part")))
            {
                await Task.Delay(1);
            }

            process.Kill();
            await process.WaitForExitAsync();
            if (Directory.Exists(folder.At(".mirror.part")) && !Directory.Exists(folder.At("mirror")))
            {
                return true;
            }

            Directory.Delete(folder.At("mirror"), recursive: true);
        }

        return false;
    }

    private static async Task<string> RefusedAsync(string target, params string[] more)
    {
        var run = await SiteExport.RunAsync(["export", "--output", target, "--content", Saltmarsh.Folder, "--date", SiteExport.Day, .. more]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        return run.Error;
    }

    private static string[] Left(TemporaryFolder folder) => [.. Directory.EnumerateFileSystemEntries(folder.Path).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private static async Task<CommandRun> ProcessAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };

        // The runtime keeps its code in a file of its own in memory, which a limit on files would stop at the start.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }
}
