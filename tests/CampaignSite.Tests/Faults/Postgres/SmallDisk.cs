using System.Diagnostics;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Faults.Postgres;

/// <summary>A file system of a few megabytes on which a database of the tests may lie; only the superuser can make one.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>An empty folder of the server's user.</summary>
    public string Place => Path.Combine(_folder, "place");

    private string Ballast => Path.Combine(_folder, "ballast");

    /// <summary>The test is skipped by name where it cannot be made.</summary>
    public static async Task<SmallDisk> MakeAsync()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && PostgresCluster.IsInstalled, "only the superuser can make a file system");
        var disk = new SmallDisk((await PostgresCluster.ProgramAsync("mktemp", "-d", "/tmp/postgres-disk-XXXXXX")).Trim());
        var code = await RunAsync("mount", "-t", "tmpfs", "-o", "size=16m,mode=777", "tmpfs", disk._folder);
        Assert.SkipUnless(code == 0, "this machine does not mount a file system");
        await PostgresCluster.ProgramAsync("mkdir", disk.Place);
        return disk;
    }

    public void Fill()
    {
        using var ballast = File.Create(Ballast);
        var piece = new byte[4096];
        try
        {
            while (true)
            {
                ballast.Write(piece);
                ballast.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "--lazy", _folder);
        Directory.Delete(_folder);
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
