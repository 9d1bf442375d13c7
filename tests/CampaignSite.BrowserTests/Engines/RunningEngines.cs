namespace CampaignSite.BrowserTests.Engines;

/// <summary>Each engine started once, when the first test asks for it: a start costs as much as a page or two.</summary>
public sealed class RunningEngines : IAsyncDisposable
{
    private readonly Dictionary<string, Task<IEngine>> _engines = new(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        // One that did not start has failed its tests already.
        foreach (var engine in _engines.Values.Where(engine => engine.IsCompletedSuccessfully))
        {
            await (await engine).DisposeAsync();
        }
    }

    /// <summary>With one page, on which another test may have been.</summary>
    internal Task<IEngine> GetAsync(string name)
    {
        if (!_engines.TryGetValue(name, out var engine))
        {
            _engines[name] = engine = Engine.StartAsync(name);
        }

        return engine;
    }
}
