namespace CampaignSite.Content.Rendering;

/// <summary>Where a link leads.</summary>
internal static class LinkTarget
{
    public static bool IsOutward(string url) => url.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>A page's address in the language of the page that links it; pictures are the same in every language.</summary>
    public static string WithPrefix(string prefix, string url)
    {
        if (url.StartsWith("/media/", StringComparison.Ordinal))
        {
            return url;
        }

        // The home page of another language has no slash at its end: /ar, /ar#gate.
        return prefix.Length > 0 && (url == "/" || url.StartsWith("/#", StringComparison.Ordinal)) ? prefix + url[1..] : prefix + url;
    }
}
