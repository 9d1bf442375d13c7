namespace CampaignSite.Localization;

/// <summary>Addresses of the web as a reader sees them.</summary>
internal static class WebText
{
    public static bool IsHttps(string text) => text.StartsWith("https://", StringComparison.Ordinal);

    public static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address;
}
