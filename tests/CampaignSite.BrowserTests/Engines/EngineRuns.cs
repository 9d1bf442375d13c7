namespace CampaignSite.BrowserTests.Engines;

/// <summary>Engines one after the other, and nothing beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EngineRuns : ICollectionFixture<RunningEngines>
{
    public const string Name = "engines";
}
