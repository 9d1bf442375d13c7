namespace CampaignSite.Tests.Security.Observatory;

/// <summary>Cookies as the Observatory reads them: the worst one counts.</summary>
internal static class CookieScore
{
    public static int Of(IReadOnlyList<string> cookies, bool hsts) => cookies.Count == 0 ? 0 : cookies.Min(cookie => Of(cookie, hsts));

    private static int Of(string cookie, bool hsts)
    {
        var parts = cookie.Split(';', StringSplitOptions.TrimEntries);
        var name = parts[0].Split('=')[0].ToLowerInvariant();
        var attributes = parts[1..].Select(part => part.Split('=', 2)).ToLookup(pair => pair[0].ToLowerInvariant(), pair => pair.Length > 1 ? pair[1].ToLowerInvariant() : "");
        var session = name.Contains("sess", StringComparison.Ordinal) || name.Contains("login", StringComparison.Ordinal);
        var sameSite = attributes["samesite"].FirstOrDefault();
        return (attributes.Contains("secure"), attributes.Contains("httponly"), sameSite) switch
        {
            (false, _, _) when session => hsts ? -10 : -40,
            (_, false, _) when session => -30,
            (false, _, _) => hsts ? -5 : -20,
            (_, _, not null and not "lax" and not "strict" and not "none") => -20,
            (_, _, null) when name.Contains("csrf", StringComparison.Ordinal) => -20,
            (_, _, null) => 0,
            _ => 5,
        };
    }
}
