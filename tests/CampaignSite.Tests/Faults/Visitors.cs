using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace CampaignSite.Tests.Faults;

/// <summary>
/// Many visitors at once, over HTTP alone, who remember exactly what they were told is kept: for any address, store and proxy. The site
/// must run without rate limits (<c>--Limits:Enabled=false</c>).
/// </summary>
/// <param name="address">Where the site is reached; may change between two loads, as after a restart.</param>
/// <param name="seed">Of all chances; the order in which the visitors' requests meet is the machine's.</param>
internal sealed class Visitors(Uri address, int seed) : IAsyncDisposable
{
    private static readonly string[] Outcomes = ["done", "tried", "later"];

    private readonly ConcurrentBag<LoadVisitor> _all = [];
    private readonly ConcurrentBag<string> _suggestions = [];
    private readonly CancellationTokenSource _end = new();
    private ConcurrentBag<LoadVisitor> _latest = [];
    private Task _work = Task.CompletedTask;
    private CancellationTokenSource? _stop;
    private int _started;

    public Uri Address { get; set; } = address;

    /// <summary>How many act at once, each on a connection of its own.</summary>
    public int Count { get; init; } = 8;

    /// <summary>Requests a second, all together; null: as many as they can.</summary>
    public double? PerSecond { get; init; }

    public VisitorMix Mix { get; init; } = VisitorMix.Mixed;

    /// <summary>What is marked: actions without an end, of the invented campaign.</summary>
    public IReadOnlyList<string> Actions { get; init; } = ["call-the-embassy", "donate-to-the-friends", "post-a-picture-of-water", "read-the-briefing", "write-to-the-council"];

    /// <summary>What is read beside the visitor's own marks.</summary>
    public IReadOnlyList<string> Pages { get; init; } = ["/", "/actions", "/timeline", "/countries", "/marks", "/actions/read-the-briefing", "/briefing"];

    /// <summary>How long one waits for an answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one waits after a request that was cut, before the next.</summary>
    public TimeSpan PauseAfterCut { get; init; } = TimeSpan.FromMilliseconds(20);

    public LoadReport Report { get; private set; } = new();

    /// <summary>Everyone who has a cookie, also those of loads before.</summary>
    public IEnumerable<LoadVisitor> All => _all.Where(visitor => visitor.Cookie is not null);

    /// <summary>The same of the last load alone.</summary>
    public IEnumerable<LoadVisitor> Latest => _latest.Where(visitor => visitor.Cookie is not null);

    /// <summary>Marks that must be there now.</summary>
    public int AcknowledgedMarks => All.Sum(visitor => visitor.Acknowledged);

    /// <summary>Texts that were answered with thanks.</summary>
    public IReadOnlyCollection<string> AcknowledgedSuggestions => _suggestions;

    /// <summary>Of those who were told that nothing of them is left.</summary>
    public IEnumerable<byte[]> ForgottenHashes => All.Where(visitor => visitor.IsForgotten).Select(visitor => visitor.Hash!);

    /// <summary>Begins the load, with new connections, new browsers and a new report.</summary>
    public void Start()
    {
        (Report, _latest) = (new LoadReport(), []);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        var stop = _stop.Token;
        var load = _started++;
        _work = Task.WhenAll(Enumerable.Range(0, Count).Select(number => Task.Run(() => ActAsync(AddressOf(number), new Random(HashCode.Combine(seed, load, number)), stop))));
    }

    /// <summary>Ends the load: everybody finishes the request on its way, and sends no other.</summary>
    public async Task StopAsync()
    {
        await (_stop?.CancelAsync() ?? Task.CompletedTask);
        await _work;
        _stop?.Dispose();
        _stop = null;
    }

    public async Task RunAsync(TimeSpan duration)
    {
        Start();
        await Task.Delay(duration);
        await StopAsync();
    }

    /// <summary>Asks the site for the marks of these visitors, of all where none are named: everything that contradicts what they were told.</summary>
    public async Task<IReadOnlyCollection<string>> FindLostAsync(IEnumerable<LoadVisitor>? visitors = null)
    {
        var lost = new ConcurrentBag<string>();
        await ForEachAsync(visitors ?? All, async (line, visitor) =>
        {
            foreach (var contradiction in await visitor.FindContradictionsAsync(line, Address))
            {
                lost.Add($"{Convert.ToHexString(visitor.Hash!)}: {contradiction}");
            }
        });
        return lost;
    }

    /// <summary>Those who asked to be forgotten and got no answer ask again; how many the site still refuses.</summary>
    public async Task<int> ForgetAgainAsync()
    {
        var refused = 0;
        await ForEachAsync(All.Where(visitor => visitor is { MayBeForgotten: true, IsForgotten: false }), async (line, visitor) =>
        {
            if ((await visitor.ForgetAsync(line, Address)).Status != 303)
            {
                Interlocked.Increment(ref refused);
            }
        });
        return refused;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await StopAsync();
        _end.Dispose();
    }

    private static async Task ForEachAsync(IEnumerable<LoadVisitor> visitors, Func<LoadConnection, LoadVisitor, Task> ask)
    {
        var queue = new ConcurrentQueue<LoadVisitor>(visitors);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var line = new LoadConnection { Patience = TimeSpan.FromSeconds(30) };
            while (queue.TryDequeue(out var visitor))
            {
                await ask(line, visitor);
            }
        }));
    }

    // Each from an address of its own, by which a proxy may choose a node.
    private static IPAddress AddressOf(int number) => new([127, 0, 1, (byte)(1 + number)]);

    private async Task ActAsync(IPAddress from, Random chance, CancellationToken stop)
    {
        using var line = new LoadConnection { From = from, Patience = Patience };
        var visitor = NewVisitor();
        var begun = Stopwatch.GetTimestamp();
        for (var sent = 0; !stop.IsCancellationRequested; sent++)
        {
            var deed = Mix.Choose(chance);
            try
            {
                var answer = await DoAsync(deed, line, visitor, chance);
                Report.Add(deed, answer);
                if (visitor.MayBeForgotten || answer.Status >= 500 || (deed == VisitorDeed.Mark && visitor.Marked.Count() == Actions.Count))
                {
                    visitor = NewVisitor();
                }
            }
            catch (CutException problem)
            {
                // What became of it is not known: another browser goes on, and this one is asked afterwards.
                Report.Add(deed, problem.Cut);
                visitor = NewVisitor();
                await Task.Delay(PauseAfterCut, CancellationToken.None);
            }

            await KeepPaceAsync(begun, sent + 1, stop);
        }
    }

    private LoadVisitor NewVisitor()
    {
        var visitor = new LoadVisitor();
        _all.Add(visitor);
        _latest.Add(visitor);
        return visitor;
    }

    private async Task<LoadAnswer> DoAsync(VisitorDeed deed, LoadConnection line, LoadVisitor visitor, Random chance) => deed switch
    {
        VisitorDeed.Mark => await visitor.MarkAsync(line, Address, Actions[chance.Next(Actions.Count)], Outcomes[chance.Next(Outcomes.Length)]),
        VisitorDeed.Undo when visitor.Marked.FirstOrDefault() is { } action => await visitor.MarkAsync(line, Address, action, "none"),
        VisitorDeed.Forget when visitor.Marked.Any() => await visitor.ForgetAsync(line, Address),
        VisitorDeed.Suggest => await SuggestAsync(line, chance),
        _ => await line.SendAsync(Address, "GET", Pages[chance.Next(Pages.Count)], visitor.Cookie),
    };

    private async Task<LoadAnswer> SuggestAsync(LoadConnection line, Random chance)
    {
        var text = $"suggestion {Guid.NewGuid():N} {chance.Next()}";
        var answer = await line.SendAsync(Address, "POST", "/suggest", form: $"text={text.Replace(' ', '+')}");
        if (answer.Status == 303)
        {
            _suggestions.Add(text);
        }

        return answer;
    }

    // Nobody catches up on what was missed while the site was away: that would be a flood.
    private async Task KeepPaceAsync(long begun, int sent, CancellationToken stop)
    {
        if (PerSecond is { } rate && TimeSpan.FromSeconds(sent * Count / rate) - Stopwatch.GetElapsedTime(begun) is { Ticks: > 0 } early)
        {
            await Task.Delay(early, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
