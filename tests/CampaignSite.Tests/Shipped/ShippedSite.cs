using CampaignSite.Testing;

namespace CampaignSite.Tests.Shipped;

/// <summary>The shipped campaign on the real server without rate limits, started when the first test asks for it, for tests that leave nothing behind.</summary>
public sealed class ShippedSite : IAsyncDisposable
{
    private readonly Lazy<Task<RunningSite>> _site = new(() =>
        RunningSite.StartAsync(settings: [$"--Site:Content={Repository.PathOf("content")}", "--Limits:Enabled=false"]));

    public async ValueTask DisposeAsync()
    {
        if (_site.IsValueCreated)
        {
            await (await _site.Value).DisposeAsync();
        }
    }

    internal Task<RunningSite> GetAsync() => _site.Value;
}
