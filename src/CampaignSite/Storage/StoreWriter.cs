using System.Diagnostics;

namespace CampaignSite.Storage;

/// <summary>The one task that writes: it opens the store, commits what is queued, and after any trouble tries again; it can never end the host.</summary>
internal sealed partial class StoreWriter(SiteStore store, DataFolderLock folder, TimeProvider time, ILogger<StoreWriter> logger) : BackgroundService
{
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private int _failures;
    private bool _owesTruncate;
    private bool _owesCheck;
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
            Lose(problem);
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
                folder.Take();
                using var database = OpenSound();
                store.Gain();
                await WriteAsync(database);
            }
            catch (Exception problem)
            {
                // Everything is caught, because an exception here would end the host, and pages must go on.
                Lose(problem);
                await PauseAsync(stoppingToken);
            }
        }

        folder.Dispose();
    }

    private SqliteDatabase OpenSound()
    {
        try
        {
            var database = SqliteDatabase.Open(store.File, thorough: _owesCheck);
            _owesCheck = false;
            return database;
        }
        catch (Exception problem) when (StoreException.FaultOf(problem) == StoreFault.Damaged)
        {
            Log.MovedAside(logger, store.File.MoveAside(time.GetUtcToday()));
            _owesCheck = false;
            return SqliteDatabase.Open(store.File);
        }
    }

    private async Task WriteAsync(SqliteDatabase database)
    {
        while (true)
        {
            // The same pending wait is kept over many glances: each new one would stay behind in the channel.
            _waiting ??= store.Queue.WaitToReadAsync(CancellationToken.None).AsTask();
            await Task.WhenAny(_waiting, Task.Delay(Glance, time));
            if (!_waiting.IsCompleted)
            {
                database.RefuseIfReplaced();
                Settle(database);
                ReopenIfLost();
                continue;
            }

            var more = await _waiting;
            _waiting = null;
            if (!more)
            {
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
            throw new StoreException(store.Fault);
        }
    }

    private async Task CommitAsync(SqliteDatabase database)
    {
        var batch = new List<StoreWork>();
        try
        {
            while (!await TryCommitAsync(database, batch))
            {
                // Each round leaves one spoiled write out. No savepoints: they would cost every mark what only a mistake needs.
            }

            store.Commits++;
            database.RefuseIfReplaced();
            _failures = 0;
            _owesTruncate |= batch.Exists(work => work.Erases);
            Settle(database);
        }
        catch (Exception problem)
        {
            // The state first: who is refused and asks again must not be queued for a store that is already lost.
            Lose(problem);
            batch.ForEach(work => work.Refuse());
            throw;
        }

        batch.FindAll(work => !work.Tidies).ForEach(work => work.Acknowledge());
        if (batch.FindAll(work => work.Tidies) is { Count: > 0 } tidying)
        {
            Tidy(database, tidying);
        }
    }

    // Here, because there must never be a second connection that writes, and VACUUM cannot stand in a transaction. Readers read on meanwhile.
    private void Tidy(SqliteDatabase database, List<StoreWork> tidying)
    {
        try
        {
            database.Tidy();
            _owesTruncate = true;
            Settle(database);
        }
        catch (Exception problem)
        {
            var fault = StoreException.FaultOf(problem);
            Log.NotTidied(logger, fault);
            if (fault is StoreFault.Full or StoreFault.Locked)
            {
                tidying.ForEach(work => work.Refuse());
                return; // rolled back, and nothing is lost: marks that are smaller may still fit
            }

            // The quick check of an opening does not see a damaged index: without the long one it would be found each night anew.
            _owesCheck = fault == StoreFault.Damaged;
            Lose(problem); // the state first, as above
            tidying.ForEach(work => work.Refuse());
            throw;
        }

        tidying.ForEach(work => work.Acknowledge());
    }

    // Everything that is queued shares one commit, one sync of the disk; 5 ms bound how long the first one waits for the others.
    private async Task<bool> TryCommitAsync(SqliteDatabase database, List<StoreWork> batch)
    {
        await using var context = database.NewContext();

        // BEGIN IMMEDIATE: the write lock is had now or not at all, never half way through a batch.
        await using var transaction = await context.Database.BeginTransactionAsync();
        foreach (var work in batch.Where(work => !work.IsSpoiled))
        {
            if (!await TryRunAsync(work, context))
            {
                return false;
            }
        }

        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < LongestBatch && store.Queue.TryRead(out var work))
        {
            if (work.TryTake())
            {
                batch.Add(work);
                if (!await TryRunAsync(work, context))
                {
                    return false;
                }
            }
        }

        await transaction.CommitAsync();
        return true;
    }

    private static async Task<bool> TryRunAsync(StoreWork work, SiteDbContext context)
    {
        try
        {
            await work.RunAsync(context, CancellationToken.None);
            context.ChangeTracker.Clear();
            return true;
        }
        catch (Exception mistake) when (StoreException.FaultOf(mistake) == StoreFault.None)
        {
            // A mistake in one write is its caller's alone; the others in this batch are stored.
            work.Spoil(mistake);
            return false;
        }
    }

    private void Settle(SqliteDatabase database)
    {
        if (_owesTruncate)
        {
            _owesTruncate = !database.Truncate(); // a reader in the way: tried again at the next glance
        }
    }

    private void Lose(Exception problem)
    {
        var fault = StoreException.FaultOf(problem);
        store.Lose(fault == StoreFault.None ? StoreFault.Other : fault);
    }

    private async Task PauseAsync(CancellationToken stoppingToken)
    {
        while (store.Queue.TryRead(out var work))
        {
            work.Refuse();
        }

        var pause = TimeSpan.FromMilliseconds(250 * Math.Pow(2, Math.Min(_failures++, 10)));
        await Task.Delay(pause < LongestPause ? pause : LongestPause, time, stoppingToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static partial class Log
    {
        [LoggerMessage(1404, LogLevel.Error, "The nightly check of the store, or its rewriting, did not succeed ({Fault}); it will be tried again")]
        public static partial void NotTidied(ILogger logger, StoreFault fault);

        [LoggerMessage(1403, LogLevel.Critical, "The store was damaged and is now {File}; a new empty one is in its place; delete the old one when it has been looked at, it holds marks and suggestions")]
        public static partial void MovedAside(ILogger logger, string file);
    }
}
