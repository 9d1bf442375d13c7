using System.Threading.Channels;

namespace CampaignSite.Storage;

/// <summary>The door to the database for every feature: it answers or says that it cannot, within seconds, and never throws for a trouble of the store.</summary>
public sealed partial class SiteStore
{
    internal const int QueueLength = 1_000;

    // A POST answers within three seconds whatever the disk does.
    private static readonly TimeSpan WriteTimeout = TimeSpan.FromSeconds(2.5);

    // No visitor waits for maintenance, and on a busy machine the first write after a start has the whole model of the database to build.
    private static readonly TimeSpan MaintenanceTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(1);

    private readonly Channel<WriteOperation> _queue = Channel.CreateBounded<WriteOperation>(new BoundedChannelOptions(QueueLength) { SingleReader = true });
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();

    private readonly StorageProvider _provider;
    private readonly TimeProvider _time;
    private readonly ILogger<SiteStore> _logger;

    internal SiteStore(StorageProvider provider, TimeProvider time, ILogger<SiteStore> logger)
    {
        _provider = provider;
        _time = time;
        _logger = logger;
    }

    public StoreState State { get; private set; } = StoreState.Opening;

    /// <summary>Whether what is deleted is gone from the files before it is answered; else within a day.</summary>
    public bool ErasesAtOnce => _provider.ErasesAtOnce;

    internal StoreError Error { get; private set; }

    internal ChannelReader<WriteOperation> Queue => _queue.Reader;

    /// <summary>Commits since the start: fewer than the writes acknowledged, or batching is broken.</summary>
    internal long Commits { get; set; }

    /// <summary>Queues a write and answers after the commit that holds it is on disk; a write is idempotent, for "unavailable" after a wait may mean either.</summary>
    /// <param name="write">Runs alone, in a transaction it shares with others; it must not keep the context.</param>
    /// <param name="erased">Where it deletes: what must be in no file before the answer (<see cref="ErasesAtOnce"/>), or nothing where it is too much to be looked for.</param>
    /// <param name="cancellationToken">Leaves the write out where it has not begun.</param>
    internal Task<StoreResult<T>> WriteAsync<T>(
        Func<SiteDbContext, CancellationToken, Task<T>> write, byte[]? erased = null, CancellationToken cancellationToken = default) =>
        QueueAsync(write, erased, WriteTimeout, cancellationToken);

    /// <summary>The same for work in the background: it is given minutes, where a visitor's write is given up after seconds.</summary>
    internal Task<StoreResult<T>> MaintainAsync<T>(
        Func<SiteDbContext, CancellationToken, Task<T>> write, byte[]? erased = null, CancellationToken cancellationToken = default) =>
        QueueAsync(write, erased, MaintenanceTimeout, cancellationToken);

    /// <summary>Checks the whole store and rewrites it without its gaps, between two commits of the one writer; false where that could not be, and has to be tried again.</summary>
    internal async Task<bool> CompactAsync(CancellationToken cancellationToken = default) =>
        await QueueAsync(new WriteOperation((_, _) => Task.CompletedTask, erased: [], isCompaction: true), MaintenanceTimeout, cancellationToken);

    private async Task<StoreResult<T>> QueueAsync<T>(
        Func<SiteDbContext, CancellationToken, Task<T>> write, byte[]? erased, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var result = StoreResult<T>.Unavailable;
        var operation = new WriteOperation(async (db, stop) => result = StoreResult<T>.From(await write(db, stop)), erased);
        return await QueueAsync(operation, timeout, cancellationToken) ? result : StoreResult<T>.Unavailable;
    }

    // Whether it is on disk.
    private async Task<bool> QueueAsync(WriteOperation operation, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (State == StoreState.Unavailable || !_queue.Writer.TryWrite(operation))
        {
            return false;
        }

        try
        {
            return await operation.Done.WaitAsync(timeout, _time, cancellationToken);
        }
        catch (TimeoutException)
        {
            operation.TryStart();
            operation.Reject();
            return false;
        }
        catch (OperationCanceledException)
        {
            operation.TryStart();
            operation.Reject();
            throw;
        }
    }

    /// <summary>Reads on a connection that cannot write; readers never wait for the writer.</summary>
    internal async Task<StoreResult<T>> ReadAsync<T>(
        Func<SiteDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken = default)
    {
        if (State == StoreState.Opening)
        {
            await Task.WhenAny(_tried.Task, Task.Delay(StartTimeout, _time, cancellationToken));
        }

        if (State != StoreState.Available)
        {
            return StoreResult<T>.Unavailable;
        }

        try
        {
            await using var context = await _provider.OpenReaderAsync(cancellationToken);
            return StoreResult<T>.From(await read(context, cancellationToken));
        }
        catch (Exception problem) when (_provider.ErrorOf(problem) is not StoreError.None and var storeError)
        {
            // The next page must not wait as this one did; the writer sees it at its next poll and opens the file anew.
            SetUnavailable(storeError);
            return StoreResult<T>.Unavailable;
        }
    }

    /// <summary>The turn to do what one site at a time does, until it is disposed of; null where another site has it.</summary>
    internal async Task<StoreResult<IAsyncDisposable?>> TryLockMaintenanceAsync()
    {
        try
        {
            return StoreResult<IAsyncDisposable?>.From(await _provider.TryLockMaintenanceAsync());
        }
        catch (Exception problem) when (_provider.ErrorOf(problem) != StoreError.None)
        {
            return StoreResult<IAsyncDisposable?>.Unavailable; // the writer meets it, too, and says so
        }
    }

    internal void SetAvailable() => ChangeState(StoreState.Available, StoreError.None);

    internal void SetUnavailable(StoreError storeError) => ChangeState(StoreState.Unavailable, storeError);

    /// <summary>Takes no more work; what is queued is still written.</summary>
    internal void Close() => _queue.Writer.TryComplete();

    private void ChangeState(StoreState state, StoreError storeError)
    {
        lock (_gate)
        {
            if (State == state && Error == storeError)
            {
                return; // one line per change, not per failing visitor
            }

            (State, Error) = (state, storeError);
            if (state == StoreState.Available)
            {
                Log.Available(_logger);
            }
            else
            {
                Log.Unavailable(_logger, storeError);
            }
        }

        _tried.TrySetResult();
    }

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Information, "The store is available")]
        public static partial void Available(ILogger logger);

        [LoggerMessage(1402, LogLevel.Error, "The store is unavailable ({StoreError}); pages work, marks and suggestions do not; trying again")]
        public static partial void Unavailable(ILogger logger, StoreError storeError);
    }
}
