namespace CampaignSite.Tests.Pages.Support;

/// <summary>Classes of this name share one crawl.</summary>
[Trait("Category", "Slow")]
[CollectionDefinition(nameof(Crawled))]
public sealed class Crawled : ICollectionFixture<CrawledCampaigns>;
