using CampaignSite.Testing;

namespace CampaignSite.Tests.Faults.Damage;

/// <summary>Does to the file of a store what disks and people do.</summary>
internal static class StoreFaults
{
    private const int PageSize = 4096;
    private const UnixFileMode Usual = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Those that mean something here: the superuser may read and write everything.</summary>
    public static StoreFault[] All { get; } = [.. Enum.GetValues<StoreFault>().Where(fault => !(TestMachine.IgnoresPermissions && fault is StoreFault.NoPermission or StoreFault.ReadOnly))];

    public static void Apply(StoreFault fault, TemporaryFolder folder, Random chance)
    {
        var file = folder.At("data/site.db");
        switch (fault)
        {
            case StoreFault.Missing:
                foreach (var end in new[] { "", "-wal", "-shm" })
                {
                    File.Delete(file + end);
                }

                break;
            case StoreFault.Empty:
                SetLength(file, 0);
                break;
            case StoreFault.Random:
                Change(file, bytes => chance.NextBytes(bytes));
                break;
            case StoreFault.BitFlips:
                Change(file, bytes =>
                {
                    for (var page = 0; page < bytes.Length; page += PageSize)
                    {
                        bytes[page + chance.Next(PageSize)] ^= (byte)(1 << chance.Next(8));
                    }
                });
                break;
            case StoreFault.Truncated:
                SetLength(file, chance.NextInt64(1, new FileInfo(file).Length));
                break;
            case StoreFault.Folder:
                File.Move(file, file + ".away");
                Directory.CreateDirectory(file);
                break;
            case StoreFault.NoPermission:
                SetMode(file, UnixFileMode.None);
                break;
            default:
                SetMode(file, UnixFileMode.UserRead);
                break;
        }
    }

    /// <summary>Undoes what an operator would undo; everything else the site has to get over by itself.</summary>
    public static void Heal(StoreFault fault, TemporaryFolder folder)
    {
        var file = folder.At("data/site.db");
        if (fault == StoreFault.Folder)
        {
            Directory.Delete(file);
            File.Move(file + ".away", file);
        }
        else if (fault is StoreFault.NoPermission or StoreFault.ReadOnly)
        {
            SetMode(file, Usual);
        }
    }

    private static void SetMode(string file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, mode);
        }
    }

    private static void SetLength(string file, long length)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        stream.SetLength(length);
    }

    private static void Change(string file, Action<byte[]> change)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        change(bytes);
        stream.Position = 0;
        stream.Write(bytes);
    }
}
