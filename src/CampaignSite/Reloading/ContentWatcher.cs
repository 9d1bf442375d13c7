using System.Threading.Channels;

namespace CampaignSite.Reloading;

/// <summary>Says when a folder has changed: notices where the system gives them, looks from outside everywhere.</summary>
internal sealed class ContentWatcher(string folder, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DebounceInterval = TimeSpan.FromMilliseconds(400);

    // Room for one: a single look sees everything.
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FileSystemWatcher? _notifier;
    private TimeSpan _cost;
    private long? _seen;

    /// <summary>Takes the folder as it is now for known.</summary>
    public void TakeSnapshot() => _seen = ContentFingerprint.Compute(folder);

    /// <summary>The next look finds a change, whatever it sees: the last one led to nothing.</summary>
    public void Invalidate() => _seen = null;

    /// <summary>Asks the system for notices, so that an edit need not wait for the poll.</summary>
    public void Start() => _notifier = CreateNotifier();

    /// <summary>Whether the folder changed since the last look; answers once the change has settled.</summary>
    public async Task<bool> ChangedAsync(CancellationToken stop)
    {
        var begun = time.GetTimestamp();
        var fingerprint = ContentFingerprint.Compute(folder);
        _cost = time.GetElapsedTime(begun);
        if (fingerprint == _seen)
        {
            return false;
        }

        _seen = await DebounceAsync(fingerprint, stop);
        return true;
    }

    /// <summary>Until a notice or the next poll.</summary>
    /// <param name="spent">What the work after the look took, where it is to be done again each time.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task WaitAsync(TimeSpan spent, CancellationToken stop)
    {
        // Polling must stay below a twentieth of one core, however many files there are.
        using var timeout = new CancellationTokenSource(TimeSpan.FromTicks(Math.Max(PollInterval.Ticks, (_cost + spent).Ticks * 20)), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stop);
        Task signal = _signal.Reader.ReadAsync(either.Token).AsTask();
        await signal.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.ThrowIfCancellationRequested();
    }

    public void Dispose() => _notifier?.Dispose();

    /// <summary>Waits until two looks agree: an editor's save is several writes, a checkout is hundreds.</summary>
    private async Task<long> DebounceAsync(long fingerprint, CancellationToken stop)
    {
        // Not for ever: a program that keeps writing into the folder must not keep every edit from being shown.
        for (var look = 0; look < 10; look++)
        {
            await Task.Delay(DebounceInterval, time, stop);
            var again = ContentFingerprint.Compute(folder);
            if (again == fingerprint)
            {
                break;
            }

            fingerprint = again;
        }

        return fingerprint;
    }

    private FileSystemWatcher? CreateNotifier()
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Signal();
            watcher.Created += (_, _) => Signal();
            watcher.Deleted += (_, _) => Signal();
            watcher.Renamed += (_, _) => Signal();
            watcher.Error += (_, _) => Signal();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception none) when (none is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // A mounted disk without notices, or the system's limit of watches: the poll alone is enough.
            return null;
        }
    }

    private void Signal() => _signal.Writer.TryWrite(true);
}
