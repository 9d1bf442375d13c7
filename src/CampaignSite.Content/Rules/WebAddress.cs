namespace CampaignSite.Content.Rules;

/// <summary>What counts as an address of the web in content.</summary>
internal static class WebAddress
{
    public static bool IsHttps(string text) => Is(text, "https://");

    public static bool IsHttp(string text) => Is(text, "https://") || Is(text, "http://");

    /// <summary>The host as a reader would compare it: lower case, without a leading <c>www.</c>.</summary>
    public static string HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Bare(uri.IdnHost) : "";

    public static string Bare(string host)
    {
        var lower = host.ToLowerInvariant();
        return lower.StartsWith("www.", StringComparison.Ordinal) ? lower[4..] : lower;
    }

    // The scheme is compared as typed: "HTTPS:/\host" and its like are refused, whatever a URI parser makes of them. User names in an
    // address exist to deceive.
    private static bool Is(string text, string scheme) =>
        text.StartsWith(scheme, StringComparison.Ordinal)
        && text.Length <= 1000
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\\' or '<' or '>' or '"')
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Host.Contains('.', StringComparison.Ordinal)
        && uri.UserInfo.Length == 0;
}
