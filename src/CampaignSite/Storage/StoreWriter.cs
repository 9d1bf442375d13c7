using System.Diagnostics;
using CampaignSite.Hosting;

namespace CampaignSite.Storage;

/// <summary>The one task that writes: it opens the store, commits what is queued, and after any trouble tries again; it can never end the host.</summary>
internal sealed partial class StoreWriter(SiteStore store, StorageProvider provider, DataFolderLock folder, TimeProvider time, ILogger<StoreWriter> logger) : BackgroundService
{
    private static readonly TimeSpan MaxBatchDuration = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan InitialBackoff = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan MaxBackoff = TimeSpan.FromSeconds(5);

    // Only while somebody waits for an answer: a reader in the way is gone in milliseconds.
    private static readonly TimeSpan ErasureInterval = TimeSpan.FromMilliseconds(50);

    // Committed, and answered when nothing of what they deleted is in a file.
    private readonly List<WriteOperation> _erasing = [];
    private int _failures;
    private bool _erasurePending;
    private bool _checkPending;
    private Task<bool>? _waiting;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            folder.Take();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Only a second process stops the start; a folder that cannot be written is a day without marks.
            SetUnavailable(problem);
        }

        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var closing = stoppingToken.Register(store.Close);
        while (!store.Queue.Completion.IsCompleted)
        {
            try
            {
                using var database = await OpenVerifiedAsync();

                // What a kill has interrupted is done first. A reader that is in the way does not keep the store from opening.
                _erasurePending |= provider.ErasesAtOnce;
                await EraseIfPendingAsync(database);
                store.SetAvailable();
                await WriteAsync(database);
            }
            catch (Exception problem)
            {
                // Everything is caught, because an exception here would end the host, and pages must go on.
                SetUnavailable(problem);

                // What is opened next may be another file: nothing of these is promised of it.
                _erasing.ForEach(operation => operation.Reject());
                _erasing.Clear();
                await PauseAsync(stoppingToken);
            }
        }

        folder.Dispose();
    }

    private async Task<StoreDatabase> OpenVerifiedAsync()
    {
        try
        {
            var database = await provider.OpenAsync(thorough: _checkPending);
            _checkPending = false;
            return database;
        }
        catch (Exception problem) when (provider.ErrorOf(problem) == StoreError.Damaged && provider.Quarantine(time.GetUtcToday()) is { } file)
        {
            Log.DamagedFileReplaced(logger, file);
            _checkPending = false;
            return await provider.OpenAsync();
        }
    }

    private async Task WriteAsync(StoreDatabase database)
    {
        while (true)
        {
            // The same pending wait is reused over many polls: each new one would stay behind in the channel.
            _waiting ??= store.Queue.WaitToReadAsync(CancellationToken.None).AsTask();
            await Task.WhenAny(_waiting, Task.Delay(_erasing.Exists(operation => !operation.Done.IsCompleted) ? ErasureInterval : PollInterval, time));
            if (!_waiting.IsCompleted)
            {
                await database.VerifyAsync();
                await EraseIfPendingAsync(database);
                ReopenIfLost();
                continue;
            }

            var more = await _waiting;
            _waiting = null;
            if (!more)
            {
                await EraseIfPendingAsync(database); // readers have gone
                return;
            }

            await CommitAsync(database);
            ReopenIfLost();
        }
    }

    // A reader found the file unusable. It leaves no work behind for that: a full queue would have no room for it, for ever.
    private void ReopenIfLost()
    {
        if (store.State == StoreState.Unavailable)
        {
            throw new StoreException(store.Error);
        }
    }

    private async Task CommitAsync(StoreDatabase database)
    {
        var batch = new List<WriteOperation>();
        try
        {
            while (!await TryCommitAsync(database, batch))
            {
                // Each round leaves one failed write out. No savepoints: they would cost every mark what only a mistake needs.
            }

            store.Commits++;
            _failures = 0;
            _erasurePending |= batch.Exists(operation => operation.Erased is not null);
            _erasing.AddRange(batch.Where(operation => operation.WaitsForErasure));
            batch.FindAll(operation => !operation.WaitsForErasure && !operation.IsCompaction).ForEach(operation => operation.Complete());
            await EraseIfPendingAsync(database);
        }
        catch (Exception problem)
        {
            // The state first: who is refused and asks again must not be queued for a store that is already lost.
            SetUnavailable(problem);
            batch.ForEach(operation => operation.Reject());
            throw;
        }

        if (batch.FindAll(operation => operation.IsCompaction) is { Count: > 0 } compactions)
        {
            await CompactAsync(database, compactions);
        }
    }

    // Here, because there must never be a second connection that writes, and VACUUM cannot stand in a transaction. Readers read on meanwhile.
    private async Task CompactAsync(StoreDatabase database, List<WriteOperation> compactions)
    {
        try
        {
            _erasurePending = true; // until it is known that nothing is left to erase
            _erasurePending = !await database.CompactAsync();
        }
        catch (Exception problem)
        {
            var storeError = provider.ErrorOf(problem);
            Log.CompactionFailed(logger, storeError);
            if (storeError is StoreError.Full or StoreError.Locked)
            {
                compactions.ForEach(operation => operation.Reject());
                return; // rolled back, and nothing is lost: marks that are smaller may still fit
            }

            // The quick check of an opening does not see a damaged index: without the long one it would be found each night anew.
            _checkPending = storeError == StoreError.Damaged;
            SetUnavailable(problem); // the state first, as above
            compactions.ForEach(operation => operation.Reject());
            throw;
        }

        compactions.ForEach(operation => operation.Complete());
    }

    // Everything that is queued shares one commit, one sync of the disk; 5 ms bound how long the first one waits for the others.
    private async Task<bool> TryCommitAsync(StoreDatabase database, List<WriteOperation> batch)
    {
        await using var transaction = await database.BeginAsync();
        foreach (var operation in batch.Where(operation => !operation.HasFailed))
        {
            if (!await TryRunAsync(operation, database))
            {
                return false;
            }
        }

        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < MaxBatchDuration && store.Queue.TryRead(out var operation))
        {
            if (operation.TryStart())
            {
                batch.Add(operation);
                if (!await TryRunAsync(operation, database))
                {
                    return false;
                }
            }
        }

        await database.CommitAsync(transaction);
        return true;
    }

    private async Task<bool> TryRunAsync(WriteOperation operation, StoreDatabase database)
    {
        try
        {
            await database.RunAsync(stop => operation.RunAsync(database.Context, stop));
            return true;
        }
        catch (Exception mistake) when (provider.ErrorOf(mistake) == StoreError.None)
        {
            // A mistake in one write is its caller's alone; the others in this batch are stored.
            operation.Fail(mistake);
            return false;
        }
        finally
        {
            database.Context.ChangeTracker.Clear();
        }
    }

    private async Task EraseIfPendingAsync(StoreDatabase database)
    {
        if (_erasurePending)
        {
            _erasurePending = !await database.EraseAsync([.. _erasing.Select(operation => operation.Erased!)]); // a reader in the way: tried again at the next poll
        }

        if (!_erasurePending || !provider.ErasesAtOnce)
        {
            _erasing.ForEach(operation => operation.Complete());
            _erasing.Clear();
        }
    }

    private void SetUnavailable(Exception problem)
    {
        var storeError = provider.ErrorOf(problem);
        store.SetUnavailable(storeError == StoreError.None ? StoreError.Other : storeError);
    }

    private async Task PauseAsync(CancellationToken stoppingToken)
    {
        while (store.Queue.TryRead(out var operation))
        {
            operation.Reject();
        }

        await Task.Delay(PeriodicService.Backoff(++_failures, InitialBackoff, MaxBackoff), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static partial class Log
    {
        [LoggerMessage(1404, LogLevel.Error, "The nightly check or compaction of the store failed ({StoreError}); it will be tried again")]
        public static partial void CompactionFailed(ILogger logger, StoreError storeError);

        [LoggerMessage(1403, LogLevel.Critical, "The store was damaged and is now {File}; a new empty one is in its place; delete the old one after examining it, because it holds marks and suggestions")]
        public static partial void DamagedFileReplaced(ILogger logger, string file);
    }
}
