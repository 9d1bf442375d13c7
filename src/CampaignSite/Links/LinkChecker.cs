namespace CampaignSite.Links;

/// <summary>Asks every address that was not asked lately, a few hosts side by side.</summary>
internal sealed class LinkChecker(LinkFollower follower, LinkCache cache, LinkLimits limits, TimeProvider time)
{
    // After that many a host is taken to be away.
    private const int MaxFailures = 3;

    // A run takes long: not all of it is lost when the machine goes to sleep.
    private const int AnswersBetweenWrites = 25;

    private int _done;

    /// <param name="addresses">Each once, without what follows “#”.</param>
    /// <param name="age">A result that is younger is taken as it is.</param>
    /// <param name="report">Told how many of how many are done.</param>
    /// <param name="stop">Ends the run; what was found is in the file.</param>
    public async Task<IReadOnlyDictionary<string, LinkResult>> RunAsync(IReadOnlySet<string> addresses, TimeSpan age, Action<int, int> report, CancellationToken stop)
    {
        var results = new System.Collections.Concurrent.ConcurrentDictionary<string, LinkResult>(StringComparer.Ordinal);
        var now = time.GetUtcNow();
        foreach (var known in addresses.Select(cache.Find).OfType<LinkResult>().Where(known => known.Asked <= now && now - known.Asked < AgeOf(known, age)))
        {
            results[known.Address] = known;
        }

        // The host with the largest number of addresses takes the time of the whole run.
        var hosts = addresses.Where(address => !results.ContainsKey(address)).GroupBy(address => LinkPolicy.HostOf(new Uri(address))).OrderByDescending(host => host.Count()).ToList();
        var total = hosts.Sum(host => host.Count());
        report(0, total);
        try
        {
            await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = limits.Hosts, CancellationToken = stop }, async (host, ct) =>
            {
                var (failures, last) = (0, "");
                foreach (var address in host)
                {
                    var result = failures < MaxFailures ? await follower.FollowAsync(address, ct)
                        : new LinkResult(address, LinkState.Unanswered, $"was not asked: its host failed {MaxFailures} times in a row ({last})", time.GetUtcNow());
                    (failures, last) = result.State == LinkState.Unanswered ? (failures + 1, failures < MaxFailures ? result.Detail : last) : (0, "");
                    results[address] = result;
                    if (result.State != LinkState.Unasked)
                    {
                        cache.Set(result);
                    }

                    var done = Interlocked.Increment(ref _done);
                    report(done, total);
                    if (done % AnswersBetweenWrites == 0)
                    {
                        cache.Write(addresses);
                    }
                }
            });
        }
        finally
        {
            cache.Write(addresses);
        }

        return results;
    }

    // Silence says little, and mostly not for long.
    private static TimeSpan AgeOf(LinkResult known, TimeSpan age) => known.State == LinkState.Unanswered && age > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : age;
}
