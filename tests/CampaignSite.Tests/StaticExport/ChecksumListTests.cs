using System.Diagnostics;
using CampaignSite.StaticExport;
using CampaignSite.Testing;

namespace CampaignSite.Tests.StaticExport;

public sealed class ChecksumListTests
{
    [Trait("Category", "Process")]
    [Fact(Skip = "sha256sum is not on this machine", SkipUnless = nameof(TestMachine.HasSha256Sum), SkipType = typeof(TestMachine))]
    public async Task The_list_is_sorted_and_checked_by_a_program_of_other_hands()
    {
        using var folder = new TemporaryFolder();
        (string Name, byte[] Content)[] files = [("notes/б.html", [1, 2]), ("a.txt", [])];
        Directory.CreateDirectory(folder.At("notes"));
        foreach (var (name, content) in files)
        {
            await File.WriteAllBytesAsync(folder.At(name), content);
        }

        var list = ChecksumList.Write(files);
        await File.WriteAllBytesAsync(folder.At(ChecksumList.FileName), list);

        using var check = Process.Start(new ProcessStartInfo("sha256sum", ["--check", "--strict", ChecksumList.FileName])
        {
            WorkingDirectory = folder.At("."),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var said = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();
        Assert.Equal("a.txt: OK\nnotes/б.html: OK\n", said);
        Assert.Equal(0, check.ExitCode);
    }
}
