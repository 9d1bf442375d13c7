namespace CampaignSite.Content.Sources;

/// <summary>What counts as an address of the web in content.</summary>
internal static class WebAddress
{
    public static bool IsHttps(string text) => HasScheme(text, "https://");

    public static bool IsHttp(string text) => HasScheme(text, "https://") || HasScheme(text, "http://");

    /// <summary>The host as a reader would compare it: lower case, without a leading <c>www.</c>.</summary>
    public static string HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && TryHost(uri, out var host) ? Bare(host) : "";

    /// <summary>The host in its ASCII form, without the dot that may end it; false where it has none.</summary>
    public static bool TryHost(Uri uri, out string host)
    {
        try
        {
            host = uri.IdnHost.TrimEnd('.');
            return host.Length > 0;
        }
        catch (UriFormatException)
        {
            // The parser of addresses lets characters through that no host can have (“…” before a name); only this property finds them.
            host = "";
            return false;
        }
    }

    public static string Bare(string host)
    {
        var lower = host.ToLowerInvariant();
        return lower.StartsWith("www.", StringComparison.Ordinal) ? lower[4..] : lower;
    }

    // The scheme is compared as typed: "HTTPS:/\host" and its like are refused, whatever a URI parser makes of them. User names in an
    // address exist to deceive.
    private static bool HasScheme(string text, string scheme) =>
        text.StartsWith(scheme, StringComparison.Ordinal)
        && text.Length <= 1000
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\\' or '<' or '>' or '"')
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && TryHost(uri, out var host)
        && host.Contains('.', StringComparison.Ordinal)
        && uri.UserInfo.Length == 0;
}
