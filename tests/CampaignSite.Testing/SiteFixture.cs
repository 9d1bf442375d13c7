namespace CampaignSite.Testing;

/// <summary>One running site for the tests of a class that leave nothing behind: a start costs more than a hundred requests.</summary>
public class SiteFixture : IAsyncLifetime
{
    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual Task<RunningSite> StartAsync() => RunningSite.StartAsync();
}
