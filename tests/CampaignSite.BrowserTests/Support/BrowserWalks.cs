namespace CampaignSite.BrowserTests.Support;

/// <summary>Walks over every kind of page, which only look: a second browser with sites of its own, beside the one of <see cref="BrowserRuns"/>.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserWalks : ICollectionFixture<Chromium>
{
    public const string Name = "walks";
}
