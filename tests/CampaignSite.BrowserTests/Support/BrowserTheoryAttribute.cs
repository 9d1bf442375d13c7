namespace CampaignSite.BrowserTests.Support;

/// <summary>As <see cref="BrowserFactAttribute"/>, for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
