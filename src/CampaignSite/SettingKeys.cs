using CampaignSite.Caching;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Hosting;
using CampaignSite.Metrics;
using CampaignSite.Retention;
using CampaignSite.Storage;
using Microsoft.Extensions.Configuration.Json;

namespace CampaignSite;

/// <summary>Knows the keys of all settings; a key beside them is almost always a typing mistake, so it stops the start.</summary>
internal static class SettingKeys
{
    /// <summary>Sections whose keys are the properties of one class.</summary>
    private static readonly (string Section, Type Options)[] Sections =
    [
        (SiteOptions.Section, typeof(SiteOptions)),
        (LimitsOptions.Section, typeof(LimitsOptions)),
        (PageCacheOptions.Section, typeof(PageCacheOptions)),
        (MetricsOptions.Section, typeof(MetricsOptions)),
        (StorageOptions.Section, typeof(StorageOptions)),
        (RetentionOptions.Section, typeof(RetentionOptions)),
    ];

    /// <summary>Keys and sections the platform reads itself.</summary>
    private static readonly string[] Platform = ["AllowedHosts", "Urls", "Http_Ports", "Https_Ports", "Logging", "Kestrel"];

    public static IReadOnlyList<string> All { get; } =
        [.. Platform, .. Sections.SelectMany(s => Keys(s.Options).Select(k => $"{s.Section}:{k}"))];

    public static bool IsKnown(string key) =>
        All.Contains(key, StringComparer.OrdinalIgnoreCase)
        || key.StartsWith("Logging:", StringComparison.OrdinalIgnoreCase)
        || key.StartsWith("Kestrel:", StringComparison.OrdinalIgnoreCase);

    public static bool IsSection(string key) => Sections.Any(s => string.Equals(s.Section, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>A sentence for each unknown key in the site's sections and at the top level of the settings file.</summary>
    public static IEnumerable<string> UnknownIn(IConfigurationRoot configuration)
    {
        // Environment variables bring foreign keys of their own, so the top level is checked in the files only.
        var inFiles = configuration.Providers.OfType<JsonConfigurationProvider>().SelectMany(p => p.GetChildKeys([], null));
        var inSections = Sections.SelectMany(s => configuration.GetSection(s.Section).GetChildren().Select(c => c.Path));
        string[] tops = [.. Platform, .. Sections.Select(s => s.Section)];
        return inFiles.Where(k => !tops.Contains(k, StringComparer.OrdinalIgnoreCase)).Concat(inSections.Where(k => !IsKnown(k))).Select(k => $"{k} {Unknown(k)}");
    }

    public static string Unknown(string key) =>
        ClosestName.To(key, All) is { } near ? $"is not a setting; did you mean {near}?" : $"is not a setting; the settings are {string.Join(", ", All)}";

    private static IEnumerable<string> Keys(Type options) => options.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).Select(p => p.Name);
}
