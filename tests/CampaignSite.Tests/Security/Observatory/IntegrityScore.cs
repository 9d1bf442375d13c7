using AngleSharp.Html.Dom;

namespace CampaignSite.Tests.Security.Observatory;

/// <summary>Scripts and what vouches for them (subresource integrity), as the Observatory reads them.</summary>
internal static class IntegrityScore
{
    public static int Of(IHtmlDocument? document, Uri address)
    {
        var scripts = document?.QuerySelectorAll("script[src]").Select(script => Of(script.GetAttribute("src")!, script.HasAttribute("integrity"), address)).ToList() ?? [];
        return scripts.Count == 0 ? 0 : scripts.Min();
    }

    private static int Of(string source, bool vouched, Uri address)
    {
        // Of our own host, or of another: “//host” takes the scheme of the page, but a mirror without TLS would then load it in the open.
        var target = new Uri(address, source);
        var (own, safe) = (target.Authority == address.Authority, target.Scheme == Uri.UriSchemeHttps && !source.StartsWith("//", StringComparison.Ordinal));
        return (own, safe, vouched) switch
        {
            (true, true, true) => 5,
            (true, true, false) => 0,
            (false, true, true) => 5,
            (_, false, true) => -20,
            (false, true, false) => -5,
            _ => -50,
        };
    }
}
