namespace CampaignSite.BrowserTests.Support;

/// <summary>As <see cref="BrowserTheoryAttribute"/>, for a test that also reads what was printed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PaperTheoryAttribute : TheoryAttribute
{
    public PaperTheoryAttribute() => Skip = Chromium.Missing ?? Paper.Missing;
}
