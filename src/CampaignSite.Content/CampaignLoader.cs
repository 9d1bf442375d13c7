using CampaignSite.Content.Files;

namespace CampaignSite.Content;

/// <summary>Files in, a validated campaign out.</summary>
public static class CampaignLoader
{
    /// <summary>A pure function: the same files on the same day give the same campaign and the same diagnostics. Bad content never throws.</summary>
    public static LoadResult Load(IReadOnlyList<ContentFile> files, DateOnly today) => throw new NotSupportedException();
}
