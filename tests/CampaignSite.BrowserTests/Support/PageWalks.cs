using System.Collections.Concurrent;

namespace CampaignSite.BrowserTests.Support;

/// <summary>The readings of both campaigns, each made when the first test asks for it.</summary>
public sealed class PageWalks(Chromium chromium)
{
    private readonly ConcurrentDictionary<string, Task<PageWalk>> _walks = new(StringComparer.Ordinal);

    /// <param name="prefix">Of the shipped campaign: nothing or <c>/ru</c>; <c>/ar</c> is the invented one.</param>
    internal Task<PageWalk> GetAsync(string prefix) => _walks.GetOrAdd(
        prefix, _ => PageWalk.WalkAsync(chromium, prefix == "/ar" ? chromium.SaltmarshSite : chromium.Shipped, prefix));
}
