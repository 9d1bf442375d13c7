using System.Reflection;
using CampaignSite.Tests.Support;
using Xunit.Sdk;

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

    public static Task<IEngine> StartAsync(string name) => Known[name].Start(Known[name].File);

    /// <summary>Why an engine cannot run here, or null.</summary>
    public static string? Missing(string name)
    {
        var (file, library, _) = Known[name];
        return new[] { file, library }.FirstOrDefault(path => path.Length > 0 && !File.Exists(path)) is { } absent
            ? $"{name} needs {absent} (tests/run.sh installs it where it may)" : null;
    }
}

/// <summary>One engine by its name; a test is skipped for it by name where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class EngineAttribute : DataAttribute
{
    private readonly string _name;

    public EngineAttribute(string name)
    {
        _name = name;
        Skip = Engine.Missing(name);
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[_name]];
}
