using CampaignSite.Commands;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.BrowserTests.Support;

/// <summary>The system's Chromium, started once, and the two campaigns it visits on the real server.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    // The same browser without its windows: pages open in two thirds of the time. It keeps no profile, so it cannot replace Executable.
    private const string Windowless = "/usr/bin/chromium-headless-shell";

    // Nothing but the site under test is ever asked: the browser's own calls home are off, and no name resolves.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningSite? _shipped;
    private RunningSite? _saltmarsh;

    public const string Missing = $"no browser at {Executable}; install the package chromium";

    /// <summary>Whether tests in a browser can run here; elsewhere they are skipped by name.</summary>
    public static bool IsInstalled { get; } = File.Exists(Executable);

    public IBrowser Browser => _browser!;

    /// <summary>The campaign of this repository, on the day of its edition.</summary>
    public RunningSite Shipped => _shipped!;

    /// <summary>The invented campaign, English and Arabic.</summary>
    public RunningSite SaltmarshSite => _saltmarsh!;

    // No check of the shipped campaign is of a later day, and none may be of a day to come.
    private static readonly DateOnly ShippedDay = new(2026, 11, 29);

    public static Task<RunningSite> SiteAsync(string content, params string[] settings) => RunningSite.StartAsync(
        new TemporaryFolder(),
        [$"--Site:Content={content}", "--Limits:Enabled=false", .. settings],
        services => services.AddSingleton<TimeProvider>(new FixedTimeProvider(content == Saltmarsh.Folder ? Saltmarsh.Today : ShippedDay)));

    /// <summary>A browser that writes a profile to a folder, as on someone's own device, and whose files are whole once it is closed.</summary>
    /// <param name="folder">Where its profile lies; what already lies there is taken.</param>
    /// <param name="script">False where script is off.</param>
    public Task<IBrowserContext> ProfileAsync(string folder, bool script = true) => _playwright!.Chromium.LaunchPersistentContextAsync(
        folder, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = Executable,
            Args = Arguments,
            JavaScriptEnabled = script,

            // Off in tests by default; people have it.
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
        });

    public async ValueTask InitializeAsync()
    {
        // Other engines visit the sites as well.
        _shipped = await SiteAsync(Repository.PathOf("content"));
        _saltmarsh = await SiteAsync(Saltmarsh.Folder);
        if (!IsInstalled)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = File.Exists(Windowless) ? Windowless : Executable,
            Args = Arguments,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        foreach (var site in new[] { _shipped, _saltmarsh }.OfType<RunningSite>())
        {
            await site.DisposeAsync();
        }
    }
}
