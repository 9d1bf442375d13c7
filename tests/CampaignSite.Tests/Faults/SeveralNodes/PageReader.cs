using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace CampaignSite.Tests.Faults.SeveralNodes;

/// <summary>Readers who open pages one after the other, each with all that it links to of the program: style sheet, scripts, icon.</summary>
internal sealed partial class PageReader(Uri address) : IAsyncDisposable
{
    /// <summary>Long, because the machine of the tests may be busy.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Pages = ["/", "/notes/safety", "/actions/read-the-briefing", "/timeline"];

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _trouble = new();
    private readonly ConcurrentDictionary<string, bool> _assets = new(StringComparer.Ordinal);
    private Task _work = Task.CompletedTask;

    /// <summary>What was not answered with 200.</summary>
    public IEnumerable<string> Trouble => _trouble;

    /// <summary>The names under which assets were asked for.</summary>
    public IEnumerable<string> Assets => _assets.Keys;

    public void Start(int count) => _work = Task.WhenAll(Enumerable.Range(1, count).Select(number => Task.Run(() => ReadAsync(new IPAddress([127, 0, 2, (byte)number])))));

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _work;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task ReadAsync(IPAddress from)
    {
        using var line = new LoadConnection { From = from, Patience = Patience };
        for (var page = 0; !_stop.IsCancellationRequested; page++)
        {
            var text = await GetAsync(line, Pages[page % Pages.Length]);
            foreach (var asset in Asset().Matches(text).Select(match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal))
            {
                _assets[asset] = true;
                await GetAsync(line, asset);
            }

            await Task.Delay(20, CancellationToken.None);
        }
    }

    private async Task<string> GetAsync(LoadConnection line, string path)
    {
        try
        {
            var answer = await line.SendAsync(address, "GET", path);
            if (answer.Status != 200)
            {
                _trouble.Enqueue($"{path} {answer.Status}");
            }

            return answer.Body;
        }
        catch (CutException cut)
        {
            _trouble.Enqueue($"{path} {cut.Cut}");
            return "";
        }
    }

    [GeneratedRegex("""
        "(?<path>/[a-z/-]+\.[a-z0-9]{10}\.(css|js|svg))"
        """, RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Asset();
}
