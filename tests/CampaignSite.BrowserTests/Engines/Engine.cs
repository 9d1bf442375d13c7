using CampaignSite.Testing;

namespace CampaignSite.BrowserTests.Engines;

/// <summary>The engines that pages are measured in, from the oldest of the floor to those of today.</summary>
internal static class Engine
{
    private const string Packed = "artifacts/engines/";

    // The program, what else must be there, and how it is driven.
    private static readonly Dictionary<string, (string File, string Library, Func<string, Task<IEngine>> Start)> Known = new()
    {
        ["Chromium 64"] = (Repository.PathOf(Packed + "chromium-64"), "", ChromiumEngine.StartAsync),
        ["Chromium 69"] = (Repository.PathOf(Packed + "chromium-69"), "", ChromiumEngine.StartAsync),
        ["Chromium 80"] = (Repository.PathOf(Packed + "chromium-80"), "", ChromiumEngine.StartAsync),
        ["Chromium"] = ("/usr/bin/chromium-headless-shell", "", ChromiumEngine.StartAsync),
        ["WebKit 602"] = ("/usr/bin/python3", "/usr/lib/python3/dist-packages/PyQt5/QtWebKit.abi3.so", WebKitEngine.StartAsync),
        ["Firefox ESR"] = ("/usr/bin/firefox-esr", "", FirefoxEngine.StartAsync),
    };

    /// <summary>Every engine by its name; one that is not installed is skipped by name.</summary>
    public static IEnumerable<TheoryDataRow<string>> All => Known.Keys.Select(name => new TheoryDataRow<string>(name) { Skip = Missing(name) });

    public static Task<IEngine> StartAsync(string name) => Known[name].Start(Known[name].File);

    /// <summary>Why an engine cannot run here, or null.</summary>
    private static string? Missing(string name)
    {
        var (file, library, _) = Known[name];
        return new[] { file, library }.FirstOrDefault(path => path.Length > 0 && !File.Exists(path)) is { } absent
            ? $"{name} needs {absent} (tests/run.sh installs it where it may)" : null;
    }
}
