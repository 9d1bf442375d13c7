namespace CampaignSite.BrowserTests.Support;

/// <summary>Walks over every kind of page, which only look: they run beside <see cref="BrowserRuns"/>, in contexts of their own.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserWalks : ICollectionFixture<PageWalks>
{
    public const string Name = "walks";
}
