namespace CampaignSite.BrowserTests.Support;

/// <summary>Tests that wait, for a slow line or for a browser that writes to its disk, and take no processor meanwhile.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserWaits
{
    public const string Name = "waits";
}
