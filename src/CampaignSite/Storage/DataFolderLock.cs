using System.Globalization;
using CampaignSite.Hosting;

namespace CampaignSite.Storage;

/// <summary>One process per data folder, by the operating system's lock: it dies with its process, so a kill leaves nothing to clean up.</summary>
public sealed class DataFolderLock(string folder) : IDisposable
{
    // Two files: an exclusive lock also keeps others from reading, and the second process wants to say who is first.
    private readonly string _lockPath = Path.Combine(folder, "in-use.lock");
    private readonly string _pidPath = Path.Combine(folder, "in-use.pid");
    private readonly Lock _gate = new();
    private FileStream? _lock;

    /// <summary>Makes the folder (0700) where it is missing and takes its lock; does nothing where this object holds it already.</summary>
    /// <exception cref="DataFolderInUseException">Another process holds it.</exception>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    public void Take()
    {
        lock (_gate)
        {
            // A lock on a file that was removed locks nothing: the next process would make its own.
            if (_lock is not null && File.Exists(_lockPath))
            {
                return;
            }

            Release();
            DataFolder.Make(folder);
            _lock = Open();

            // Only information for the second process; the lock above is what decides.
            using var writer = new StreamWriter(_pidPath, DataFolder.PrivateFile(FileMode.Create));
            writer.Write(Environment.ProcessId);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            Release();
        }
    }

    private FileStream Open()
    {
        try
        {
            return File.Open(_lockPath, DataFolder.PrivateFile(FileMode.OpenOrCreate, FileShare.None));
        }
        catch (IOException problem) when (IsLockedElsewhere(problem))
        {
            throw new DataFolderInUseException(ReadPid());
        }
    }

    // ERROR_SHARING_VIOLATION of Windows, EWOULDBLOCK of Linux, EWOULDBLOCK of macOS. A disk that is full or may only be read refuses too, and no process holds the folder then.
    private static bool IsLockedElsewhere(IOException problem) => problem.HResult is unchecked((int)0x80070020) or 11 or 35;

    private int? ReadPid()
    {
        try
        {
            return int.TryParse(File.ReadAllText(_pidPath), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null; // a missing note must not hide that the folder is in use
        }
    }

    private void Release()
    {
        _lock?.Dispose();
        _lock = null;
    }
}
