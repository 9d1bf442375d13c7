namespace CampaignSite.Tests.Support;

/// <summary>For tests of file permissions, which the superuser walks through.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactUnlessRootAttribute : FactAttribute
{
    public FactUnlessRootAttribute()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Skip = "file permissions do not hold for this user";
        }
    }
}
