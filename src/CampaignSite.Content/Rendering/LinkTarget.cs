namespace CampaignSite.Content.Rendering;

/// <summary>Where a link leads.</summary>
internal static class LinkTarget
{
    public static bool IsOutward(string url) => url.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>A page of this site is linked in the language of the page that has the link.</summary>
    public static string Published(string url, Language pageLanguage, LoadContext context) =>
        url.StartsWith('/') ? LanguagePath.For(context.BaseLanguage, pageLanguage, context.Published(url)) : url;
}
