namespace CampaignSite.BrowserTests.Support;

/// <summary>What people do, one test at a time. Beside it run the walks and the waits; more at once, and a page that waits for a processor looks like one that is broken.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserRuns
{
    public const string Name = "browser";
}
