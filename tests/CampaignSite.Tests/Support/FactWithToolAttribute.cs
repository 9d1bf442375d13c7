namespace CampaignSite.Tests.Support;

/// <summary>For tests that need a program of the machine; skipped by name where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithToolAttribute : FactAttribute
{
    public FactWithToolAttribute(string tool)
    {
        Tool = tool;
        if (!Programs.Has(tool))
        {
            Skip = $"{tool} is not on this machine";
        }
    }

    public string Tool { get; }
}
