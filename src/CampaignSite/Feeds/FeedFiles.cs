using CampaignSite.Content;
using CampaignSite.Localization;

namespace CampaignSite.Feeds;

/// <summary>What is the same for every request to one snapshot in one language.</summary>
internal sealed class FeedFiles
{
    private readonly SnapshotCache<FeedFile> _files = new();

    /// <param name="address">Of what exists only: it is kept as a key.</param>
    public FeedFile Of(Reader reader, string address, Func<byte[]> write) =>
        _files.GetOrAdd(reader.Campaign, $"{reader.Language.Tag} {address}", _ => new FeedFile(write()));
}
