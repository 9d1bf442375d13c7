namespace CampaignSite.Tests.Pages.ReaderView;

/// <summary>For tests that ask the <see cref="ReaderViewProgram"/>; skipped by name where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithReaderViewAttribute : FactAttribute
{
    public FactWithReaderViewAttribute()
    {
        if (!ReaderViewProgram.IsHere)
        {
            Skip = "needs node and npm's @mozilla/readability and jsdom (tests/run.sh installs them where it may)";
        }
    }
}
