namespace CampaignSite.Links;

/// <summary>One request at a time to a host, and a pause between two.</summary>
internal sealed class HostGate(TimeProvider time, TimeSpan pause) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private long? _last;

    public void Dispose() => _one.Dispose();

    public async Task<T> RunAsync<T>(Func<Task<T>> request, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            if (_last is { } last && pause - time.GetElapsedTime(last) is var rest && rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, time, stop);
            }

            return await request();
        }
        finally
        {
            _last = time.GetTimestamp();
            _one.Release();
        }
    }
}
