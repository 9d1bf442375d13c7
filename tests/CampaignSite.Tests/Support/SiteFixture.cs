namespace CampaignSite.Tests.Support;

/// <summary>One running site for the tests of a class that leave nothing behind: a start costs more than a hundred requests.</summary>
public class SiteFixture : IAsyncLifetime
{
    public RunningSite Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await StartAsync();

    public async Task DisposeAsync() => await Site.DisposeAsync();

    protected virtual Task<RunningSite> StartAsync() => RunningSite.StartAsync();
}
