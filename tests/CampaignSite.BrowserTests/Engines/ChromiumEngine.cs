using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CampaignSite.BrowserTests.Engines;

/// <summary>Chromium of any year over the DevTools protocol, of which only commands are used that version 64 has.</summary>
/// <remarks>https://chromedevtools.github.io/devtools-protocol/</remarks>
internal sealed class ChromiumEngine : IEngine
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-port=0", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    private readonly EngineProcess _process;
    private readonly JsonSocket _page;

    private ChromiumEngine(EngineProcess process, JsonSocket page) => (_process, _page) = (process, page);

    public static Task<IEngine> StartAsync(string file)
    {
        var process = EngineProcess.Start(file, folder => [.. Arguments, $"--user-data-dir={folder}/profile", "about:blank"]);
        return process.UseAsync(async () =>
        {
            var browser = await process.ListeningAsync();
            var page = await JsonSocket.ConnectAsync(await FirstPageAsync(browser.Port));
            await page.SendAsync("Page.enable");
            return new ChromiumEngine(process, page);
        });
    }

    // It listens before it has opened its page.
    private static async Task<Uri> FirstPageAsync(int port)
    {
        using var http = new HttpClient();
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(20); await Task.Delay(50))
        {
            var targets = JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/json/list")));
            var page = targets.EnumerateArray().FirstOrDefault(target => target.GetProperty("type").GetString() == "page");
            if (page.ValueKind == JsonValueKind.Object)
            {
                return new Uri(page.GetProperty("webSocketDebuggerUrl").GetString()!);
            }
        }

        throw new InvalidOperationException("The browser has no page.");
    }

    public async Task OpenAsync(Uri address, int width, int height)
    {
        await ResizeAsync(width, height);
        var loaded = _page.NextAsync("Page.loadEventFired");
        await _page.SendAsync("Page.navigate", new JsonObject { ["url"] = address.ToString() });
        await loaded;
    }

    public async Task ResizeAsync(int width, int height) => await _page.SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject
    {
        ["width"] = width,
        ["height"] = height,
        ["deviceScaleFactor"] = 1,
        ["mobile"] = false,
    });

    public async Task<JsonElement> EvaluateAsync(string expression)
    {
        var answer = await _page.SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true });
        return answer.TryGetProperty("exceptionDetails", out var fault)
            ? throw new InvalidOperationException(fault.GetRawText())
            : answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    public async Task ClickAsync(double x, double y)
    {
        foreach (var type in new[] { "mousePressed", "mouseReleased" })
        {
            await _page.SendAsync("Input.dispatchMouseEvent", new JsonObject
            {
                ["type"] = type,
                ["x"] = x,
                ["y"] = y,
                ["button"] = "left",
                ["clickCount"] = 1,
            });
        }
    }

    public async Task<byte[]> ScreenshotAsync() =>
        (await _page.SendAsync("Page.captureScreenshot")).GetProperty("data").GetBytesFromBase64();

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _process.DisposeAsync();
    }
}
