using System.Diagnostics;

namespace CampaignSite.Live;

/// <summary>Says when a folder has changed: notices where the system gives them, looks from outside everywhere.</summary>
internal sealed class FolderWatch(string folder, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(400);

    private readonly SemaphoreSlim _stirred = new(0, 1);
    private FileSystemWatcher? _notices;
    private TimeSpan _cost;
    private long? _seen;

    /// <summary>Takes the folder as it is now for known.</summary>
    public void Look() => _seen = ContentFingerprint.Of(folder);

    /// <summary>The next look finds a change, whatever it sees: the last one led to nothing.</summary>
    public void Forget() => _seen = null;

    /// <summary>Asks the system for notices, so that an edit need not wait for the poll.</summary>
    public void Listen() => _notices = Notices();

    /// <summary>Whether the folder changed since the last look; answers once the change has settled.</summary>
    public async Task<bool> ChangedAsync(CancellationToken stop)
    {
        var begun = Stopwatch.GetTimestamp();
        var fingerprint = ContentFingerprint.Of(folder);
        _cost = Stopwatch.GetElapsedTime(begun);
        if (fingerprint == _seen)
        {
            return false;
        }

        _seen = await SettledAsync(fingerprint, stop);
        return true;
    }

    /// <summary>Until a notice or the next poll.</summary>
    /// <param name="spent">What the work after the look took, where it is to be done again each time.</param>
    /// <param name="stop">Ends the wait.</param>
    public Task WaitAsync(TimeSpan spent, CancellationToken stop) =>

        // Polling must stay below a twentieth of one core, however many files there are.
        _stirred.WaitAsync(TimeSpan.FromTicks(Math.Max(Poll.Ticks, (_cost + spent).Ticks * 20)), stop);

    public void Dispose()
    {
        _notices?.Dispose();
        _stirred.Dispose();
    }

    /// <summary>Waits until two looks agree: an editor's save is several writes, a checkout is hundreds.</summary>
    private async Task<long> SettledAsync(long fingerprint, CancellationToken stop)
    {
        // Not for ever: a program that keeps writing into the folder must not keep every edit from the air.
        for (var look = 0; look < 10; look++)
        {
            await Task.Delay(Settle, time, stop);
            var again = ContentFingerprint.Of(folder);
            if (again == fingerprint)
            {
                break;
            }

            fingerprint = again;
        }

        return fingerprint;
    }

    private FileSystemWatcher? Notices()
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Stir();
            watcher.Created += (_, _) => Stir();
            watcher.Deleted += (_, _) => Stir();
            watcher.Renamed += (_, _) => Stir();
            watcher.Error += (_, _) => Stir();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception none) when (none is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // A mounted disk without notices, or the system's limit of watches: the poll alone is enough.
            return null;
        }
    }

    private void Stir()
    {
        try
        {
            _stirred.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already stirred: one look sees everything.
        }
        catch (ObjectDisposedException)
        {
            // A last event of a watcher that is going away.
        }
    }
}
