using System.Text.Json;
using System.Text.Json.Nodes;

namespace CampaignSite.BrowserTests.Engines;

/// <summary>Firefox over WebDriver BiDi: https://w3c.github.io/webdriver-bidi/</summary>
internal sealed class FirefoxEngine : IEngine
{
    private readonly EngineProcess _process;
    private readonly JsonSocket _session;
    private readonly string _context;

    private FirefoxEngine(EngineProcess process, JsonSocket session, string context) => (_process, _session, _context) = (process, session, context);

    public static Task<IEngine> StartAsync(string file)
    {
        var process = EngineProcess.Start(file, folder =>
            ["--headless", "--no-remote", "--profile", folder, "--remote-debugging-port=0", "about:blank"]);
        return process.UseAsync(async () =>
        {
            var session = await JsonSocket.ConnectAsync(new Uri(await process.ListeningAsync(), "session"));
            await session.SendAsync("session.new", new JsonObject { ["capabilities"] = new JsonObject() });
            var tree = await session.SendAsync("browsingContext.getTree");
            return new FirefoxEngine(process, session, tree.GetProperty("contexts")[0].GetProperty("context").GetString()!);
        });
    }

    public async Task OpenAsync(Uri address, int width, int height)
    {
        await ResizeAsync(width, height);
        var navigation = Here("url", address.ToString());
        navigation["wait"] = "complete";
        await _session.SendAsync("browsingContext.navigate", navigation);
    }

    public async Task ResizeAsync(int width, int height) =>
        await _session.SendAsync("browsingContext.setViewport", Here("viewport", new JsonObject { ["width"] = width, ["height"] = height }));

    public async Task<JsonElement> EvaluateAsync(string expression)
    {
        // Values of this protocol carry their types; as text they need no parsing here.
        var answer = await _session.SendAsync("script.evaluate", new JsonObject
        {
            ["expression"] = $"JSON.stringify({expression})",
            ["target"] = new JsonObject { ["context"] = _context },
            ["awaitPromise"] = false,
        });
        return answer.GetProperty("type").GetString() == "success"
            ? answer.GetProperty("result").TryGetProperty("value", out var value) ? JsonSerializer.Deserialize<JsonElement>(value.GetString()!) : default
            : throw new InvalidOperationException(answer.GetRawText());
    }

    public async Task ClickAsync(double x, double y) => await _session.SendAsync("input.performActions", Here("actions", new JsonArray(
    new JsonObject
    {
        ["type"] = "pointer",
        ["id"] = "mouse",
        ["actions"] = new JsonArray(
            new JsonObject { ["type"] = "pointerMove", ["x"] = (int)x, ["y"] = (int)y },
            new JsonObject { ["type"] = "pointerDown", ["button"] = 0 },
            new JsonObject { ["type"] = "pointerUp", ["button"] = 0 }),
    })));

    public async Task<byte[]> ScreenshotAsync() =>
        (await _session.SendAsync("browsingContext.captureScreenshot", Here())).GetProperty("data").GetBytesFromBase64();

    private JsonObject Here(string? name = null, JsonNode? value = null)
    {
        var parameters = new JsonObject { ["context"] = _context };
        if (name is not null)
        {
            parameters[name] = value;
        }

        return parameters;
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await _process.DisposeAsync();
    }
}
