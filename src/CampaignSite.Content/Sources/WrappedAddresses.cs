using System.Text.RegularExpressions;

namespace CampaignSite.Content.Sources;

/// <summary>
/// The hosts an address leads to: its own, and those it carries. <c>https://archive.example/web/2020/https://paper.example/a</c> shows a page of
/// paper.example, <c>https://out.example/?u=https%3A%2F%2Fpaper.example</c> leads there, and <c>paper-example.translation.example</c> shows it translated.
/// </summary>
internal static partial class WrappedAddresses
{
    // An address inside an address inside an address is as deep as services nest them.
    private const int MaxDecodings = 3;

    private static readonly char[] Divisions = ['/', '?', '&', '=', '#', ':', ';', ',', '|', '+', ' '];

    public static IEnumerable<string> HostsOf(string? address) =>
        Parse(address) is var (uri, host) ? Hosts(uri, host).Distinct(StringComparer.Ordinal) : [];

    /// <summary>Its own host and those of whole addresses written inside it, as a reader compares them: what looks like a host and may be the name of a file is left out.</summary>
    public static IEnumerable<string> WrittenHostsOf(string? address) =>
        Parse(address) is var (uri, host) ? WrittenHosts(uri).Prepend(host).Select(WebAddress.Bare).Distinct(StringComparer.Ordinal) : [];

    private static (Uri Uri, string Host)? Parse(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && WebAddress.TryHost(uri, out var host) ? (uri, host) : null;

    private static IEnumerable<string> WrittenHosts(Uri uri) =>
        from text in Decodings(uri)
        from Match inner in InnerAddress().Matches(text)
        let host = WebAddress.HostOf("https://" + inner.Groups["host"].Value)
        where host.Contains('.', StringComparison.Ordinal)
        select host;

    private static IEnumerable<string> Hosts(Uri uri, string host)
    {
        yield return host;
        var first = host.Split('.')[0];
        if (first.Contains('-', StringComparison.Ordinal))
        {
            // How services that show pages of other sites write a host as one name: a dot becomes “-”, a hyphen “--”.
            yield return first.Replace("--", "\n", StringComparison.Ordinal).Replace('-', '.').Replace('\n', '-');
        }

        foreach (var part in Decodings(uri).SelectMany(text => text.Split(Divisions)))
        {
            // Most words of a query have no dot, and seeing that is cheaper than matching.
            if (part.Contains('.', StringComparison.Ordinal) && HostLike().IsMatch(part) && Uri.TryCreate("https://" + part, UriKind.Absolute, out var inner) && WebAddress.TryHost(inner, out var name))
            {
                yield return name;
            }
        }
    }

    // What follows the host, as written and as often decoded as services encode it.
    private static IEnumerable<string> Decodings(Uri uri)
    {
        var rest = uri.PathAndQuery + uri.Fragment;
        for (var depth = 0; depth < MaxDecodings; depth++)
        {
            yield return rest;
            var decoded = Uri.UnescapeDataString(rest);
            if (decoded == rest)
            {
                yield break;
            }

            rest = decoded;
        }
    }

    // A server that joins slashes leaves one of the two.
    [GeneratedRegex(@"https?:/{1,2}(?<host>[\p{L}\p{N}.-]+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex InnerAddress();

    // A part that is a host from end to end; a mailbox is none.
    [GeneratedRegex(@"\A[\p{L}\p{N}][\p{L}\p{N}-]*(\.[\p{L}\p{N}-]+)+\.?\z", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex HostLike();
}
