namespace CampaignSite.Tests.Pages.Valid;

/// <summary>For tests that ask the <see cref="NuChecker"/>; skipped by name where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithNuAttribute : FactAttribute
{
    public FactWithNuAttribute()
    {
        if (!NuChecker.IsHere)
        {
            Skip = "needs java and npm's vnu-jar (tests/run.sh installs both where it may)";
        }
    }
}
