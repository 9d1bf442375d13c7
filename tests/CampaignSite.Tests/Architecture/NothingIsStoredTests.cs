using CampaignSite.Testing;

namespace CampaignSite.Tests.Architecture;

/// <summary>What a browser is never asked to keep: a searched phone shows it.</summary>
public sealed class NothingIsStoredTests
{
    private static readonly string[] Never =
    [
        "localStorage", "sessionStorage", "indexedDB", "caches.", "CacheStorage", "serviceWorker", "navigator.storage", "document.cookie", "cookieStore",
        "Notification", "pushManager", "sendBeacon", "BroadcastChannel", "requestFileSystem", "rel=\"manifest\"", "rel=\"preconnect\"", "rel=\"dns-prefetch\"", "rel=\"prefetch\"", "rel=\"prerender\"", "speculationrules",
    ];

    [Fact]
    public void N2_no_script_and_no_page_of_ours_stores_anything_in_a_browser()
    {
        var faults = Repository.Files("src/CampaignSite/wwwroot", ".js", ".css", ".html", ".svg").Concat(Repository.Files("src/CampaignSite/Pages", ".cshtml"))
            .SelectMany(file => Never.Where(word => Repository.Read(file).Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{file}: {word}"));

        Assert.Equal([], faults);
    }

    [Fact]
    public void Only_files_of_known_kinds_are_served_as_they_lie()
    {
        string[] known = [".css", ".js", ".svg", ".ico", ".png"];

        Assert.Equal([], Directory.EnumerateFiles(Repository.PathOf("src/CampaignSite/wwwroot"), "*", SearchOption.AllDirectories).Where(file => !known.Contains(Path.GetExtension(file))));
    }
}
