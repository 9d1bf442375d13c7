namespace CampaignSite.Content.Rendering;

/// <summary>Where a link leads.</summary>
internal static class LinkTarget
{
    public static bool IsOutward(string url) => url.StartsWith("https:", StringComparison.Ordinal);
}
