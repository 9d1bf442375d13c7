namespace CampaignSite.Tests.Security.Observatory;

/// <summary>The Content-Security-Policy as the Observatory reads it.</summary>
internal static class PolicyScore
{
    private static readonly string[] Active = ["script-src", "object-src", "style-src", "connect-src", "frame-src", "worker-src", "font-src"];

    private static readonly string[] Broad = ["*", "http:", "https:", "http://*", "https://*"];

    // A policy that only reports is under another name, hence none.
    public static int Of(IReadOnlyList<string> policies)
    {
        if (policies.Count == 0 || Directives(policies) is not { Count: > 0 } directives)
        {
            return -25;
        }

        var (scripts, objects) = (Sources(directives, "script-src"), Sources(directives, "object-src"));
        var guarded = scripts?.Any(source => source.StartsWith("'nonce-", StringComparison.Ordinal) || source.StartsWith("'sha", StringComparison.Ordinal)) == true;
        if (scripts is null || objects is null || (scripts.Contains("'unsafe-inline'") && !guarded) || scripts.Contains("data:")
            || scripts.Any(Broad.Contains) || objects.Any(Broad.Contains) || objects.Contains("data:"))
        {
            return -20;
        }

        if (Active.Any(name => Sources(directives, name)?.Any(IsPlain) == true))
        {
            return -20;
        }

        if (scripts.Contains("'unsafe-eval'") || new[] { "img-src", "media-src" }.Any(name => Sources(directives, name)?.Any(IsPlain) == true))
        {
            return -10;
        }

        if (Sources(directives, "style-src") is not { } styles || styles.Any(source => source is "'unsafe-inline'" or "data:" || Broad.Contains(source)))
        {
            return 0;
        }

        return directives.GetValueOrDefault("default-src") is ["'none'"] ? 10 : 5;
    }

    /// <summary>Directives by name; empty where the same one appears twice or a policy says nothing.</summary>
    public static Dictionary<string, string[]> Directives(IReadOnlyList<string> policies)
    {
        var directives = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var parts in policies.SelectMany(policy => policy.Split(';')).Select(directive => directive.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            if (parts.Length > 0 && !directives.TryAdd(parts[0].ToLowerInvariant(), [.. parts[1..].Select(source => source.ToLowerInvariant())]))
            {
                return [];
            }
        }

        return directives;
    }

    private static string[]? Sources(Dictionary<string, string[]> directives, string name) =>
        directives.GetValueOrDefault(name) ?? directives.GetValueOrDefault("default-src");

    private static bool IsPlain(string source) => source.StartsWith("http:", StringComparison.Ordinal);
}
