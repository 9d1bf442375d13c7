namespace CampaignSite.Storage;

/// <summary>One write on its way to the disk; its task completes only after the commit that holds it.</summary>
/// <param name="write">May run again in a new transaction, where another write failed in the first.</param>
/// <param name="erased">Bytes that are to be in no file once this is answered, or none where what it deletes is not known by its bytes; null where it deletes nothing.</param>
/// <param name="isCompaction">Whether the file is checked and rewritten after the commit that holds this; it is answered only then.</param>
internal sealed class WriteOperation(Func<SiteDbContext, CancellationToken, Task> write, byte[]? erased, bool isCompaction = false)
{
    // Continuations run elsewhere: a caller's code must never run on, or delay, the one writer.
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _started;
    private Exception? _mistake;

    public byte[]? Erased => erased;

    /// <summary>Somebody waits for certain bytes to be gone; a purge goes on, and what it deleted is erased as soon as no reader is in the way.</summary>
    public bool WaitsForErasure => erased is { Length: > 0 };

    public bool IsCompaction => isCompaction;

    /// <summary>True once it is on disk, false where the store cannot write it.</summary>
    public Task<bool> Done => _done.Task;

    public bool HasFailed => _mistake is not null;

    /// <summary>True once: for the writer that runs it, or for a caller who has stopped waiting and wants it left out.</summary>
    public bool TryStart() => Interlocked.Exchange(ref _started, 1) == 0;

    public Task RunAsync(SiteDbContext context, CancellationToken stop) => write(context, stop);

    /// <summary>Keeps a mistake of this one write, so that it fails alone and not the commit it shares.</summary>
    public void Fail(Exception mistake) => _mistake = mistake;

    public void Complete()
    {
        if (_mistake is null)
        {
            _done.TrySetResult(true);
        }
        else
        {
            _done.TrySetException(_mistake);
        }
    }

    public void Reject() => _done.TrySetResult(false);
}
