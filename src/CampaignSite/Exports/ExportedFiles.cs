using CampaignSite.Content;
using CampaignSite.Localization;

namespace CampaignSite.Exports;

/// <summary>What is the same for every request to one snapshot in one language.</summary>
internal sealed class ExportedFiles
{
    private readonly SnapshotCache<ExportedFile> _files = new();

    /// <param name="address">Of what exists only: it is kept as a key.</param>
    public ExportedFile For(LocalizedCampaign localized, string address, Func<byte[]> write) =>
        _files.GetOrAdd(localized.Campaign, $"{localized.Language.Tag} {address}", _ => new ExportedFile(write()));
}
