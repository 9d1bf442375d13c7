namespace CampaignSite.Storage;

/// <summary>One write on its way to the disk; its task completes only after the commit that holds it.</summary>
internal abstract class WriteOperation(bool erasesData, bool isCompaction)
{
    private int _started;

    /// <summary>Whether the log file is truncated after this; a reader can delay that beyond the acknowledgement, and the writer then tries on.</summary>
    public bool ErasesData { get; } = erasesData;

    /// <summary>Whether the file is checked and rewritten after the commit that holds this; it is answered only then.</summary>
    public bool IsCompaction { get; } = isCompaction;

    /// <summary>True once: for the writer that runs it, or for a caller who has stopped waiting and wants it left out.</summary>
    public bool TryStart() => Interlocked.Exchange(ref _started, 1) == 0;

    public abstract bool HasFailed { get; }

    /// <summary>May run again in a new transaction, where another write failed in the first.</summary>
    public abstract Task RunAsync(SiteDbContext context, CancellationToken cancellationToken);

    /// <summary>Keeps a mistake of this one write, so that it fails alone and not the commit it shares.</summary>
    public abstract void Fail(Exception mistake);

    public abstract void Complete();

    public abstract void Reject();
}

/// <inheritdoc cref="WriteOperation"/>
internal sealed class WriteOperation<T>(Func<SiteDbContext, CancellationToken, Task<T>> write, bool erasesData, bool isCompaction = false) : WriteOperation(erasesData, isCompaction)
{
    // Continuations run elsewhere: a caller's code must never run on, or delay, the one writer.
    private readonly TaskCompletionSource<StoreResult<T>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StoreResult<T> _result;
    private Exception? _mistake;

    public Task<StoreResult<T>> Done => _done.Task;

    public override bool HasFailed => _mistake is not null;

    public override async Task RunAsync(SiteDbContext context, CancellationToken cancellationToken) =>
        _result = StoreResult<T>.From(await write(context, cancellationToken));

    public override void Fail(Exception mistake) => _mistake = mistake;

    public override void Complete()
    {
        if (_mistake is null)
        {
            _done.TrySetResult(_result);
        }
        else
        {
            _done.TrySetException(_mistake);
        }
    }

    public override void Reject() => _done.TrySetResult(StoreResult<T>.Unavailable);
}
