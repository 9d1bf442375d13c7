namespace CampaignSite.Hosting;

/// <summary>The setting <c>AllowedHosts</c>: names that the site answers to, beside those in <c>Site</c>.</summary>
internal static class AllowedHosts
{
    public static string[] In(IConfiguration configuration) =>
        (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether there are none, or one that the platform's filter takes for every name.</summary>
    public static bool AreOpen(IConfiguration configuration) => In(configuration) is var names && (names.Length == 0 || names.Any(name => name is "*" or "[::]" or "0.0.0.0"));
}
