using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CampaignSite.Tests.Faults;

/// <summary>People who read pages all the while something goes wrong: how long each waited, and what was not a whole page.</summary>
internal sealed class SteadyReaders : IAsyncDisposable
{
    private const int Readers = 10;

    private readonly HttpClient _client;
    private readonly IReadOnlyList<string> _paths;
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentBag<double> _waits = [];
    private readonly ConcurrentQueue<string> _faults = [];
    private readonly Task _reading;

    private SteadyReaders(HttpClient client, IReadOnlyList<string> paths, int perSecond)
    {
        (_client, _paths) = (client, paths);
        _reading = Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => ReadAsync(reader, TimeSpan.FromSeconds((double)Readers / perSecond))));
    }

    /// <summary>What was not a whole page with 200, in the words of a failure.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    public int Count => _waits.Count;

    /// <param name="site">On this machine.</param>
    /// <param name="paths">Of pages, asked for in turn.</param>
    /// <param name="perSecond">Of all readers together.</param>
    public static SteadyReaders Start(Uri site, IReadOnlyList<string> paths, int perSecond) => Start(
        new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site }, paths, perSecond);

    /// <param name="client">Disposed with the readers.</param>
    /// <param name="paths">Of pages, asked for in turn.</param>
    /// <param name="perSecond">Of all readers together.</param>
    public static SteadyReaders Start(HttpClient client, IReadOnlyList<string> paths, int perSecond)
    {
        client.Timeout = TimeSpan.FromSeconds(60);
        return new(client, paths, perSecond);
    }

    /// <summary>Ends the reading; what it cost the readers, for a record.</summary>
    public async Task<string> StopAsync()
    {
        await _over.CancelAsync();
        await _reading;
        var waits = _waits.Order().ToList();
        Assert.NotEmpty(waits);
        return string.Create(CultureInfo.InvariantCulture,
            $"{waits.Count} pages read, {_faults.Count} wrong, p50 {waits[waits.Count / 2]:0.0} ms, p99 {waits[waits.Count * 99 / 100]:0.0} ms, max {waits[^1]:0} ms");
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _reading;
        _client.Dispose();
        _over.Dispose();
    }

    private async Task ReadAsync(int reader, TimeSpan pause)
    {
        // Handed back at once, and each begins at its own moment of the pause.
        await Task.Yield();
        await Task.Delay(pause * reader / Readers, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        for (var turn = reader; !_over.IsCancellationRequested; turn++)
        {
            var path = _paths[turn % _paths.Count];
            var begun = Stopwatch.GetTimestamp();
            try
            {
                using var answer = await _client.GetAsync(path, CancellationToken.None);
                var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                _waits.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                if ((int)answer.StatusCode != 200 || !text.TrimEnd().EndsWith("</html>", StringComparison.Ordinal))
                {
                    _faults.Enqueue($"{path}: {(int)answer.StatusCode}, {text.Length} characters");
                }
            }
            catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException)
            {
                _faults.Enqueue($"{path}: {failed.Message} {failed.InnerException?.Message}");
            }

            if (Stopwatch.GetElapsedTime(begun) is var took && took < pause)
            {
                await Task.Delay(pause - took, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
