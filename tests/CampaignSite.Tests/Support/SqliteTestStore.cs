using CampaignSite.Retention;

namespace CampaignSite.Tests.Support;

/// <summary>A file in a folder of each world's own.</summary>
public sealed class SqliteTestStore : TestStore
{
    internal override Task<StoreWorld> NewAsync(RetentionOptions? retention = null) => Task.FromResult(new StoreWorld { Retention = retention ?? new() });
}
