using System.Globalization;

namespace CampaignSite.Tests.Security.Observatory;

/// <summary>Headers of one value, as the Observatory reads them. Two of one name are no value at all.</summary>
internal static class HeaderScore
{
    /// <summary>What a scanner says it comes from; an answer that repeats it and allows credentials is open to every site.</summary>
    public const string Origin = "https://http-observatory.example";

    private const long HalfAYear = 15_552_000;

    public static int Cors(string? allowed, string? credentials) => allowed == Origin && credentials == "true" ? -50 : 0;

    /// <summary>Where a redirect leads first.</summary>
    public static int Redirection(Uri address, string? location)
    {
        if (location is null)
        {
            return 0;
        }

        var target = new Uri(address, location);
        return target.Scheme != Uri.UriSchemeHttps ? -20 : target.Host == address.Host ? 0 : -5;
    }

    public static int Referrer(IReadOnlyList<string> values)
    {
        var last = values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).LastOrDefault()?.ToLowerInvariant();
        return last switch
        {
            null => 0,
            "no-referrer" or "same-origin" or "strict-origin" or "strict-origin-when-cross-origin" => 5,
            _ => -5,
        };
    }

    public static int Hsts(IReadOnlyList<string> values)
    {
        var age = values.Count == 1
            ? values[0].Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(part => part.StartsWith("max-age=", StringComparison.OrdinalIgnoreCase))?["max-age=".Length..]
            : null;
        return !long.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? -20 : seconds >= HalfAYear ? 0 : -10;
    }

    public static int ContentType(IReadOnlyList<string> values) => values is ["nosniff"] ? 0 : -5;

    public static int Frame(IReadOnlyList<string> values, Dictionary<string, string[]> policy)
    {
        if (policy.GetValueOrDefault("frame-ancestors") is { } ancestors && !ancestors.Contains("*"))
        {
            return 5;
        }

        return values is [var one] ? one.ToUpperInvariant() switch
        {
            "DENY" or "SAMEORIGIN" => 5,
            var other when other.StartsWith("ALLOW-FROM ", StringComparison.Ordinal) => 0,
            _ => -20,
        } : -20;
    }

    public static int Resource(IReadOnlyList<string> values) => Of(values, ["same-origin", "same-site"], "cross-origin");

    public static int Embedder(IReadOnlyList<string> values) => Of(values, ["require-corp", "credentialless"], "unsafe-none");

    public static int Opener(IReadOnlyList<string> values) => Of(values, ["same-origin", "same-origin-allow-popups", "noopener-allow-popups"], "unsafe-none");

    private static int Of(IReadOnlyList<string> values, string[] good, string open) =>
        values.Count == 0 ? 0 : values is [var one] && good.Contains(one) ? 10 : values is [var other] && other == open ? 0 : -5;
}
