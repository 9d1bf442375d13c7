namespace CampaignSite.Tests.Support;

/// <summary>One running site for the tests of a class that only read.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    public RunningSite Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await RunningSite.StartAsync();

    public async Task DisposeAsync() => await Site.DisposeAsync();
}
