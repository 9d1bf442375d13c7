using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CampaignSite.Content;
using CampaignSite.Localization;

namespace CampaignSite.Feeds;

/// <summary>What is the same for every request to one snapshot in one language, made at the first and gone with the snapshot.</summary>
internal sealed class FeedFiles
{
    private readonly ConditionalWeakTable<Campaign, ConcurrentDictionary<(string Address, string Language), FeedFile>> _made = [];

    /// <param name="address">Of what exists only: it is kept as a key.</param>
    public FeedFile Of(Reader reader, string address, Func<byte[]> write) =>
        _made.GetOrCreateValue(reader.Campaign).GetOrAdd((address, reader.Language.Tag), static (_, make) => new FeedFile(make()), write);
}
