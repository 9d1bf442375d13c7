using CampaignSite.Retention;
using CampaignSite.Storage;

namespace CampaignSite.Tests.Support;

/// <summary>Where the worlds of one class of tests keep their store. What holds on every kind of database is tested on each.</summary>
public abstract class TestStore
{
    /// <summary>A world with an empty store, not yet started.</summary>
    internal abstract Task<StoreWorld> NewAsync(RetentionOptions? retention = null);

    internal async Task<StoreWorld> StartedAsync()
    {
        var world = await NewAsync();
        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);
        return world;
    }
}
