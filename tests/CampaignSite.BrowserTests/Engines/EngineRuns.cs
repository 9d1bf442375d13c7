using CampaignSite.BrowserTests.Support;
using CampaignSite.Testing;

namespace CampaignSite.BrowserTests.Engines;

/// <summary>Engines one after the other, and nothing beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EngineRuns : ICollectionFixture<EngineSite>
{
    public const string Name = "engines";
}

/// <summary>The campaigns that every engine visits.</summary>
public sealed class EngineSite : IAsyncLifetime
{
    private RunningSite? _shipped;
    private RunningSite? _saltmarsh;

    /// <summary>The campaign of this repository, on the day of its edition.</summary>
    public RunningSite Shipped => _shipped!;

    /// <summary>The invented campaign, which is right to left in Arabic.</summary>
    public RunningSite SaltmarshSite => _saltmarsh!;

    public async ValueTask InitializeAsync()
    {
        _shipped = await Chromium.SiteAsync(Repository.PathOf("content"));
        _saltmarsh = await Chromium.SiteAsync(Saltmarsh.Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Shipped.DisposeAsync();
        await SaltmarshSite.DisposeAsync();
    }
}
