namespace CampaignSite.Tests.Pages.Support;

/// <summary>Classes of this name share one walk.</summary>
[Trait("Category", "Slow")]
[CollectionDefinition(nameof(Walked))]
public sealed class Walked : ICollectionFixture<WalkedCampaigns>;
