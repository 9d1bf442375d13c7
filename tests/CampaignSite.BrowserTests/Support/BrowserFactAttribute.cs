namespace CampaignSite.BrowserTests.Support;

/// <summary>For tests in the system's Chromium; where there is none they are skipped by name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}
