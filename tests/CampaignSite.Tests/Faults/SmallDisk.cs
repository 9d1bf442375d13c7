using System.Diagnostics;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Faults;

/// <summary>A file system of a few megabytes in memory, which can be filled to the last byte.</summary>
internal sealed class SmallDisk : IDisposable
{
    public const string Missing = "Only the superuser of Linux may mount a file system.";
    private readonly string _folder;

    /// <param name="folder">Made where it is not there; goes with the disk.</param>
    /// <param name="mode">Who may write: a database server is another user.</param>
    public SmallDisk(string folder, int megabytes = 4, string mode = "0700")
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        Assert.Equal(0, Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode={mode}", "tmpfs", _folder));
    }

    public static bool IsPossible { get; } = Try();

    /// <summary>For what lies on it.</summary>
    public string Place => Path.Combine(_folder, "place");

    private string Filler => Path.Combine(_folder, "filler");

    public void Fill()
    {
        using var stream = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var bytes = new byte[512];
        try
        {
            while (true)
            {
                stream.Write(bytes);
            }
        }
        catch (IOException)
        {
            // Full, which is what was wanted.
        }
    }

    public void Free() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "--lazy", _folder);
        Directory.Delete(_folder);
    }

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !TestMachine.Has("mount"))
        {
            return false;
        }

        // A container has a superuser who may not.
        using var folder = new TemporaryFolder();
        return Run("mount", "-t", "tmpfs", "tmpfs", folder.Path) == 0 && Run("umount", folder.Path) == 0;
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
