using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace CampaignSite.Content;

/// <summary>What is made of a campaign when it is first asked for, and gone with the campaign.</summary>
/// <remarks>
/// By reference and beside the campaign. A request that began with the old snapshot finds the old values, and nothing has to be told when the last such
/// request has ended; a copy made with “with” may hold other items and starts with nothing.
/// </remarks>
public sealed class SnapshotCache<T>
{
    private readonly ConditionalWeakTable<Campaign, ConcurrentDictionary<string, T>> _values = [];

    /// <summary>One value for the whole campaign.</summary>
    public T GetOrAdd(Campaign campaign, Func<Campaign, T> create) => GetOrAdd(campaign, "", create);

    /// <summary>One value for each key. Asked at once by several, it may be made more than once, and all get the same; what failed is tried again.</summary>
    /// <param name="key">Of what exists only, such as a language of the campaign: it is kept as long as the campaign.</param>
    public T GetOrAdd(Campaign campaign, string key, Func<Campaign, T> create) =>
        _values.GetOrCreateValue(campaign).GetOrAdd(key, static (_, from) => from.create(from.campaign), (create, campaign));
}
