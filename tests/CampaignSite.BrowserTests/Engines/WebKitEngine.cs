using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignSite.Testing;

namespace CampaignSite.BrowserTests.Engines;

/// <summary>WebKit 602 of 2016, the last that Qt carried, through the few lines of <c>webkit.py</c>: a line of JSON in, one out.</summary>
internal sealed class WebKitEngine : IEngine
{
    private readonly EngineProcess _process;

    private WebKitEngine(EngineProcess process) => _process = process;

    public static Task<IEngine> StartAsync(string file) => Task.FromResult<IEngine>(new WebKitEngine(
        EngineProcess.Start(file, _ => [Repository.PathOf("tests/CampaignSite.BrowserTests/Engines/webkit.py")], redirectInput: true)));

    public async Task OpenAsync(Uri address, int width, int height)
    {
        await ResizeAsync(width, height);
        await AskAsync(new JsonObject { ["open"] = address.ToString() });
    }

    public Task ResizeAsync(int width, int height) => AskAsync(new JsonObject { ["resize"] = new JsonArray(width, height) });

    public async Task<JsonElement> EvaluateAsync(string expression)
    {
        var answer = (await AskAsync(new JsonObject { ["evaluate"] = $"JSON.stringify({expression})" })).GetString();
        return answer is null ? default : JsonSerializer.Deserialize<JsonElement>(answer);
    }

    public Task ClickAsync(double x, double y) => AskAsync(new JsonObject { ["click"] = new JsonArray((int)x, (int)y) });

    public async Task<byte[]> ScreenshotAsync() => (await AskAsync(new JsonObject { ["screenshot"] = true })).GetBytesFromBase64();

    private async Task<JsonElement> AskAsync(JsonObject command)
    {
        await _process.Input.WriteLineAsync(command.ToJsonString());
        await _process.Input.FlushAsync();
        var line = await _process.Output.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return JsonSerializer.Deserialize<JsonElement>(line ?? throw new InvalidOperationException($"webkit.py ended at {command.ToJsonString()}"));
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
