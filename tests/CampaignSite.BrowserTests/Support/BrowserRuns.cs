namespace CampaignSite.BrowserTests.Support;

/// <summary>One browser for all tests, one test at a time: a page that waits for a processor looks like a page that is broken.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserRuns : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
